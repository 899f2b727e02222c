using System.Globalization;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>The functions of <c>keras.random</c> with Python's arguments. What tensors do not hold (float16) goes to the functions over plain memory.</summary>
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

    public static PlainArray Call(string function, List<object?> args, Dictionary<string, object?> named)
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
        var dtype = all.GetValueOrDefault("dtype") as string ?? (function == "dropout" ? PlainArray.From(all["inputs"]).DType : null);
        if (dtype == "float16") return Half(function, all, seed);
        DType? type = dtype is null ? default(DType?) : (DType)dtype;
        var shape = all.TryGetValue("shape", out var sizes) ? Shape.FromInts(PlainArray.Sizes(sizes)) : Shape.Scalar;
        return ToPlain(function switch
        {
            "uniform" => keras.random.uniform(shape, Number("minval", 0), Number("maxval", 1), type, seed),
            "normal" => keras.random.normal(shape, Number("mean", 0), Number("stddev", 1), type, seed),
            "truncated_normal" => keras.random.truncated_normal(shape, Number("mean", 0), Number("stddev", 1), type, seed),
            "randint" => keras.random.randint(shape, (long)all["minval"]!, (long)all["maxval"]!, type, seed),
            "dropout" => keras.random.dropout(Tensor("inputs"), Number("rate", 0), NoiseShape(), seed),
            "shuffle" => keras.random.shuffle(Tensor("x"), (int)(long)(all.GetValueOrDefault("axis") ?? 0L), seed),
            "categorical" => keras.random.categorical(Tensor("logits"), (int)(long)all["num_samples"]!, type, seed),
            "gamma" => keras.random.gamma(shape, Tensor("alpha"), type, seed),
            "beta" => keras.random.beta(shape, Tensor("alpha"), Tensor("beta"), type, seed),
            _ => keras.random.binomial(shape, Tensor("counts"), Tensor("probabilities"), type, seed),
        });

        double Number(string key, double fallback) =>
            all.TryGetValue(key, out var value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : fallback;

        Tensor Tensor(string key)
        {
            var plain = PlainArray.From(all[key]);
            return NDArray.FromSpan<double>(plain.Data, Shape.FromInts(plain.Shape)).astype(plain.DType);
        }

        Shape? NoiseShape() => all.GetValueOrDefault("noise_shape") is List<object?> noise
            ? Shape.FromInts([.. noise.Select(size => size is null ? -1 : (int)(long)size)])
            : null;
    }

    private static PlainArray ToPlain(Tensor tensor)
    {
        var array = tensor.numpy();
        return new PlainArray(array.astype("float64").ToArray<double>(), array.shape.Dims.ToArray(), array.dtype.name);
    }

    private static PlainArray Half(string function, Dictionary<string, object?> all, Seed seed)
    {
        var x = function == "dropout" ? PlainArray.From(all["inputs"]) : null;
        var shape = x?.Shape ?? PlainArray.Sizes(all["shape"]);
        var y = new float[shape.Aggregate(1, (a, b) => a * b)];
        var (first, second) = function == "uniform" ? (Number("minval", 0), Number("maxval", 1)) : (Number("mean", 0), Number("stddev", 1));
        switch (function)
        {
            case "uniform": KerasRandom.UniformHalf(y, seed.NextStream(), first, second); break;
            case "normal" or "truncated_normal":
                KerasRandom.NormalSmall(y, seed.NextStream(), first, second, function == "truncated_normal", brain: false);
                break;
            case "dropout" when all.GetValueOrDefault("noise_shape") is null: KerasRandom.DropoutHalf(x!.Floats, y, Number("rate", 0), seed.NextStream()); break;
            default: throw new NotBuiltException($"{function} in float16");
        }
        return new PlainArray(Array.ConvertAll(y, value => (double)value), shape, "float16");

        double Number(string key, double fallback) =>
            all.TryGetValue(key, out var value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : fallback;
    }
}
