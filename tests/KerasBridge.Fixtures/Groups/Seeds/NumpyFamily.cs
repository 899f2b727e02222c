using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>NumPy's legacy <c>np.random</c>: the fields of a case are calls, in this order.</summary>
internal sealed class NumpyFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("numpy_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        var random = new LegacyRandom(one["numpy_seed"].GetUInt32());
        var started = false;
        foreach (var field in one.Root.EnumerateObject())
        {
            if (started && field.Value.ValueKind == JsonValueKind.Array) Call(random, one, field.Name, Flat(field.Value));
            started |= field.Name == "numpy_seed";
        }
    }

    private static void Call(LegacyRandom random, FixtureCase one, string field, List<JsonElement> values)
    {
        var (function, arguments) = StreamNames.Split(field);
        switch (function)
        {
            case "random_sample" or "random_sample_after" or "rand" or "random":
                Doubles(random.Random);
                break;
            case "uniform":
                Doubles(() => random.Uniform(arguments[0], arguments[1]));
                break;
            case "randn" or "standard_normal":
                Doubles(random.Normal);
                break;
            case "normal":
                Doubles(() => arguments[0] + arguments[1] * random.Normal());
                break;
            case "randint" when arguments.Length == 1:
                Longs(() => random.RandInt(0, (long)arguments[0]));
                break;
            case "randint":
                Longs(() => random.RandInt((long)arguments[0], (long)arguments[1]));
                break;
            case "choice" when arguments.Length == 1:
                Longs(() => random.RandInt(0, (long)arguments[0]));
                break;
            case "choice":
                Longs(() => (long)arguments[random.RandInt(0, arguments.Length)]);
                break;
            case "permutation":
                Sequence(random.Permutation((int)arguments[0]));
                break;
            case "shuffle_list":
                var items = Enumerable.Range(0, (int)arguments[0]).ToArray();
                random.Shuffle<int>(items);
                Sequence(items);
                break;
            case "shuffle_rows":
                var rows = Enumerable.Range(0, (int)arguments[0]).ToArray();
                random.Shuffle<int>(rows);
                var columns = (int)arguments[1];
                Sequence([.. rows.SelectMany(row => Enumerable.Range(row * columns, columns))]);
                break;
            default:
                throw new NotBuiltException($"the call '{field}'");
        }

        void Doubles(Func<double> draw)
        {
            foreach (var value in values) Check.Close(draw(), value.GetDouble(), 0, field, Tolerance(one, field));
        }

        void Longs(Func<long> draw)
        {
            foreach (var value in values) Check.Equal(draw(), value.GetInt64(), field);
        }

        void Sequence(int[] actual) => Check.Text(string.Join(" ", actual), string.Join(" ", values), field);
    }
}
