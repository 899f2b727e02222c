using System.Globalization;
using System.Numerics;
using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Python's <c>random</c>: the fields of a case are calls, in this order.</summary>
internal sealed class PythonFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("python_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        var random = new PythonRandom(BigInteger.Parse(one["python_seed"].ToString(), CultureInfo.InvariantCulture));
        var started = false;
        foreach (var field in one.Root.EnumerateObject())
        {
            if (started && field.Value.ValueKind == JsonValueKind.Array) Call(random, field.Name, field.Value);
            started |= field.Name == "python_seed";
        }
    }

    private static void Call(PythonRandom random, string field, JsonElement expected)
    {
        if (field == "getrandbits")
        {
            foreach (var pair in expected.EnumerateArray())
            {
                var bits = pair[0].GetInt32();
                var value = bits <= 64 ? random.GetRandBits(bits) : random.GetManyRandBits(bits);
                Check.Text(value.ToString(CultureInfo.InvariantCulture), pair[1].GetString()!, $"getrandbits({bits})");
            }
            return;
        }
        var (function, arguments) = StreamNames.Split(field);
        var values = expected.EnumerateArray().ToArray();
        switch (function)
        {
            case "random":
                foreach (var value in values) Check.Equal(random.Random(), value.GetDouble(), field);
                break;
            case "uniform":
                foreach (var value in values) Check.Equal(random.Uniform(arguments[0], arguments[1]), value.GetDouble(), field);
                break;
            case "randint":
                foreach (var value in values) Check.Equal(random.RandInt((long)arguments[0], (long)arguments[1]), value.GetInt64(), field);
                break;
            case "shuffle_range":
                var items = Enumerable.Range(0, (int)arguments[0]).ToArray();
                random.Shuffle<int>(items);
                Check.Text(string.Join(" ", items), string.Join(" ", values), field);
                break;
            case "sample_range":
                Check.Text(string.Join(" ", random.Sample((int)arguments[0], (int)arguments[1])), string.Join(" ", values), field);
                break;
            case "after":
                for (var i = 0; i < (int)arguments[0]; i++) random.GetRandBits(32);
                foreach (var value in values) Check.Equal(random.GetRandBits(32), value.GetUInt64(), field);
                break;
            case var choice when choice.StartsWith("choice_", StringComparison.Ordinal):
                var letters = choice["choice_".Length..].ToCharArray();
                foreach (var value in values) Check.Text(random.Choice<char>(letters).ToString(), value.GetString()!, field);
                break;
            default:
                throw new NotBuiltException($"the call '{field}'");
        }
    }
}
