using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>The orders of <c>split_dataset</c> and <c>timeseries_dataset_from_array</c>, and the samples of a validation split.</summary>
internal sealed class UtilitiesFamily : SeedsFamily
{
    public override bool Takes(string name) => name == "order_utilities";

    public override void Replay(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateObject())
        {
            if (row.Name.StartsWith("python_next_bits", StringComparison.Ordinal)) continue;
            keras.utils.set_random_seed(42);
            long? seed = row.Name.EndsWith("_seed_3", StringComparison.Ordinal) ? 3 : null;
            if (row.Name.StartsWith("split_dataset", StringComparison.Ordinal))
            {
                var (left, right) = keras.utils.split_dataset(np.arange(20), left_size: 0.7, shuffle: true, seed: seed);
                Check.Text($"{Numbers(left)};{Numbers(right)}", string.Join(";", row.Value.EnumerateArray().Select(Join)), row.Name);
                Check.Equal(GlobalSeeds.Python.GetRandBits(32), one["rows"].GetProperty("python_next_bits_after" + row.Name["split_dataset".Length..]).GetUInt64(), row.Name + ": the next bits of Python's stream");
            }
            else if (row.Name.StartsWith("timeseries", StringComparison.Ordinal))
            {
                var x = np.arange(20);
                var dataset = keras.utils.timeseries_dataset_from_array(x, x, 3, batch_size: 4, shuffle: true, seed: seed);
                foreach (var pass in row.Value.EnumerateArray())
                    Check.Text(string.Join(";", dataset.Select(batch => string.Join(",", batch[0].tensor.numpy()[.., 0].ToArray<long>()))), string.Join(";", pass.EnumerateArray().Select(Join)), row.Name);
            }
            else if (row.Name == "validation_split_0.3_of_20")
            {
                var (train, validation) = Model.Split(new Data.ArrayData([np.arange(20)], [], []), 0.3);
                Check.Text($"{string.Join(",", train.X[0].ToArray<long>())};{string.Join(",", validation.X[0].ToArray<long>())}", string.Join(";", row.Value.EnumerateArray().Select(Join)), row.Name);
            }
            else throw new NotBuiltException($"the row {row.Name}");
        }
    }

    private static string Numbers(Dataset dataset) => string.Join(",", dataset.Select(element => (long)element.tensor.numpy()));

    private static string Join(JsonElement numbers) => string.Join(",", numbers.EnumerateArray());
}
