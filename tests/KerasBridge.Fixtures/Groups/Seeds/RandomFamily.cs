using System.Globalization;
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

/// <summary>The functions of <c>keras.random</c> with Python's arguments, by the library's functions over plain memory.</summary>
internal static class RandomCalls
{
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["uniform"] = ["shape", "minval", "maxval", "dtype", "seed"],
        ["normal"] = ["shape", "mean", "stddev", "dtype", "seed"],
        ["truncated_normal"] = ["shape", "mean", "stddev", "dtype", "seed"],
        ["randint"] = ["shape", "minval", "maxval", "dtype", "seed"],
        ["dropout"] = ["inputs", "rate", "noise_shape", "seed"],
        ["shuffle"] = ["x", "axis", "seed"],
        ["categorical"] = ["logits", "num_samples", "dtype", "seed"],
        ["gamma"] = ["shape", "alpha", "dtype", "seed"],
        ["beta"] = ["shape", "alpha", "beta", "dtype", "seed"],
        ["binomial"] = ["shape", "counts", "probabilities", "dtype", "seed"],
    };

    public static object? Call(string function, List<object?> args, Dictionary<string, object?> named)
    {
        function = function.Replace("keras.random.", "");
        if (!Parameters.TryGetValue(function, out var parameters)) throw new NotBuiltException(function);
        var all = new Dictionary<string, object?>(named);
        for (var i = 0; i < args.Count; i++) all[parameters[i]] = args[i];
        Seed seed = all.GetValueOrDefault("seed") switch
        {
            null => default,
            SeedGenerator generator => generator,
            var value => (long)value,
        };
        return function switch
        {
            "dropout" => Dropout(PlainArray.From(all["inputs"]), Number("rate", 0), all.GetValueOrDefault("noise_shape"), seed),
            "shuffle" => Shuffle(PlainArray.From(all["x"]), (int)(long)(all.GetValueOrDefault("axis") ?? 0L), seed),
            "categorical" => Categorical(PlainArray.From(all["logits"]), (int)(long)all["num_samples"]!, seed),
            _ => Fill(),
        };

        double Number(string key, double fallback) =>
            all.TryGetValue(key, out var value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : fallback;

        object Fill()
        {
            var shape = PlainArray.Sizes(all["shape"]);
            var count = shape.Aggregate(1, (a, b) => a * b);
            var dtype = all.GetValueOrDefault("dtype") as string ?? (function == "randint" ? "int32" : "float32");
            if (dtype is not ("float32" or "float64" or "float16" or "int32" or "int64" or "uint8")) throw new NotBuiltException($"dtype {dtype}");
            var floats = new float[dtype == "float64" ? 0 : count];
            var doubles = new double[dtype == "float64" ? count : 0];
            var (first, second) = function == "uniform" ? (Number("minval", 0), Number("maxval", 1)) : (Number("mean", 0), Number("stddev", 1));
            switch (function, dtype)
            {
                case ("uniform", "float64"): KerasRandom.Uniform(doubles, seed.NextStream(), first, second); break;
                case ("uniform", "float16"): KerasRandom.UniformHalf(floats, seed.NextStream(), first, second); break;
                case ("uniform", _): KerasRandom.Uniform(floats, seed.NextStream(), first, second); break;
                case ("normal", "float64"): KerasRandom.Normal(doubles, seed.NextStream(), first, second); break;
                case ("normal", "float32"): KerasRandom.Normal(floats, seed.NextStream(), first, second); break;
                case ("truncated_normal", "float64"): KerasRandom.TruncatedNormal(doubles, seed.NextStream(), first, second); break;
                case ("truncated_normal", "float32"): KerasRandom.TruncatedNormal(floats, seed.NextStream(), first, second); break;
                case ("normal" or "truncated_normal", _):
                    KerasRandom.NormalSmall(floats, seed.NextStream(), first, second, function == "truncated_normal", brain: false);
                    break;
                case ("randint", _): return Integers(shape, count, dtype, (long)all["minval"]!, (long)all["maxval"]!, seed);
                case ("gamma", _): KerasRandom.Gamma(floats, Parameter("alpha", shape, false), seed.NextStream()); break;
                case ("beta", _): KerasRandom.Beta(floats, Parameter("alpha", shape, true), Parameter("beta", shape, true), seed.NextState()); break;
                default:
                    var counts = Parameter("counts", shape, false);
                    var chances = Parameter("probabilities", shape, false);
                    var length = Math.Max(counts.Length, chances.Length);
                    KerasRandom.Binomial(floats, Repeat(counts, length), Repeat(chances, length), seed.NextStream());
                    break;
            }
            return new PlainArray(dtype == "float64" ? doubles : Array.ConvertAll(floats, value => (double)value), shape, dtype);
        }

        float[] Parameter(string key, int[] shape, bool whole)
        {
            var values = PlainArray.From(all[key]).Floats;
            return whole ? Repeat(values, shape.Aggregate(1, (a, b) => a * b)) : values;
        }
    }

    private static float[] Repeat(float[] values, int length) => [.. Enumerable.Range(0, length).Select(i => values[i % values.Length])];

    private static PlainArray Integers(int[] shape, int count, string dtype, long low, long high, Seed seed)
    {
        if (dtype == "int32")
        {
            var small = new int[count];
            KerasRandom.RandInt(small, seed.NextStream(), (int)low, (int)high);
            return new PlainArray(Array.ConvertAll(small, value => (double)value), shape, dtype);
        }
        var wide = new long[count];
        KerasRandom.RandInt(wide, seed.NextStream(), low, high);
        return new PlainArray(Array.ConvertAll(wide, value => dtype == "uint8" ? (byte)value : (double)value), shape, dtype);
    }

    private static PlainArray Dropout(PlainArray x, double rate, object? noiseShape, Seed seed)
    {
        if (rate == 0) return x;
        var y = new float[x.Data.Length];
        if (noiseShape is List<object?> sizes)
        {
            var noise = x.Shape.Select((size, i) => sizes[i] is null ? size : (int)(long)sizes[i]!).ToArray();
            var keep = new byte[noise.Aggregate(1, (a, b) => a * b)];
            KerasRandom.DropoutMask(keep, rate, seed.NextStream());
            var scale = KerasRandom.DropoutScale(rate);
            for (var i = 0; i < y.Length; i++)
            {
                int from = 0, rest = i, stride = 1;
                for (var axis = noise.Length - 1; axis >= 0; axis--)
                {
                    from += rest % x.Shape[axis] % noise[axis] * stride;
                    rest /= x.Shape[axis];
                    stride *= noise[axis];
                }
                y[i] = keep[from] != 0 ? x.Floats[i] * scale : 0f;
            }
        }
        else if (x.DType == "float16") KerasRandom.DropoutHalf(x.Floats, y, rate, seed.NextStream());
        else KerasRandom.Dropout(x.Floats, y, rate, seed.NextStream());
        return x with { Data = Array.ConvertAll(y, value => (double)value) };
    }

    private static PlainArray Shuffle(PlainArray x, int axis, Seed seed)
    {
        var order = KerasRandom.ShuffleOrder(x.Shape[axis], seed.NextStream());
        var inner = x.Shape.Skip(axis + 1).Aggregate(1, (a, b) => a * b);
        var y = new double[x.Data.Length];
        for (var i = 0; i < y.Length; i++)
        {
            var outer = i / (inner * order.Length);
            y[i] = x.Data[(outer * order.Length + order[i / inner % order.Length]) * inner + i % inner];
        }
        return x with { Data = y };
    }

    private static PlainArray Categorical(PlainArray logits, int samples, Seed seed)
    {
        var y = new int[logits.Shape[0] * samples];
        KerasRandom.Categorical(logits.Floats, y, logits.Shape[1], samples, seed.NextStream());
        return new PlainArray(Array.ConvertAll(y, value => (double)value), [logits.Shape[0], samples], "int32");
    }
}
