using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Calls of <c>keras.random</c>, in order, with integers, a generator <c>gen</c> of seed 7, or no seed.</summary>
internal sealed class RandomFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("random_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        GlobalSeeds.SetRandomSeed(one["set_random_seed"].GetInt64());
        var generator = new SeedGenerator(7);
        foreach (var row in one["calls"].EnumerateArray()) Row(one, row, generator);
        if (one.Has("gen_state_after"))
        {
            var state = one["gen_state_after"];
            Check.Equal(generator.state, (state[0].GetInt64(), state[1].GetInt64()), "the generator's state");
        }
        if (one.Has("global_state_after"))
        {
            var state = one["global_state_after"];
            Check.Equal(GlobalSeeds.PeekGlobalState() ?? default, (state[0].GetInt64(), state[1].GetInt64()), "the global state");
        }
        CheckStreams(one);
    }

    private static void Row(FixtureCase one, JsonElement row, SeedGenerator generator)
    {
        var name = row.GetProperty("array").GetString()!;
        var call = row.GetProperty("call").GetString()!;
        var value = new PythonText(call, Name, (function, on, args, named) =>
            PlainArray.Call(function, on, args, named) ?? RandomCalls.Call(function, args, named)).Evaluate();
        var result = value as PlainArray ?? throw new InvalidDataException($"'{call}' is no array.");
        var dtype = row.GetProperty("dtype").GetString()!;
        var what = $"{name} = {call}";
        Check.Text(result.DType, dtype, what);
        double[] expected;
        if (one.HasArray(name))
        {
            Check.Shape(result.Shape, one.Array(name).Shape, what);
            expected = one.Array(name).ToDoubles();
        }
        else expected = [.. Flat(row.GetProperty("values")).Select(FixtureCase.Number)];
        Check.Close(result.Data, expected, 0, what, Tolerance(one, name));

        object? Name(string dotted) => dotted switch
        {
            "gen" => generator,
            "np.inf" => double.PositiveInfinity,
            "np.pi" => Math.PI,
            _ => throw new NotBuiltException(dotted),
        };
    }
}
