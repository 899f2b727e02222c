using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>The order in which <c>fit</c> takes the batches of a <see cref="PyDataset"/>, and in which it makes them.</summary>
internal sealed class PyDatasetFamily : SeedsFamily
{
    public override bool Takes(string name) => name == "order_py_dataset";

    public override void Replay(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateArray())
        {
            keras.utils.set_random_seed(42);
            var model = keras.Sequential([keras.Input(1), keras.layers.Dense(1)]);
            model.compile("sgd", "mse");
            var made = new Counted();
            var epochs = row.GetProperty("epochs");
            model.fit(made, epochs: epochs.GetArrayLength(), shuffle: row.GetProperty("shuffle").GetBoolean(), verbose: 0);
            Check.Text(string.Join(",", made.Items), string.Join(",", row.GetProperty("getitem").EnumerateArray()), "the batches made");
            var taken = made.Items.Skip(2).Chunk(6).Select(epoch => string.Join(",", epoch.Select(i => $"[{2 * i},{2 * i + 1}]")));
            Check.Text(string.Join(";", taken), string.Join(";", epochs.EnumerateArray().Select(Text)), "the epochs");
        }
    }

    private static string Text(JsonElement epoch) => string.Join(",", epoch.EnumerateArray().Select(batch => $"[{string.Join(",", batch.EnumerateArray())}]"));

    private sealed class Counted : PyDataset
    {
        public List<int> Items { get; } = [];

        public override int __len__() => 6;

        public override Batch __getitem__(int index)
        {
            lock (Items) Items.Add(index);
            var x = np.array([2 * index, 2 * index + 1]).astype("float32").reshape((2, 1));
            return (x, x);
        }
    }
}
