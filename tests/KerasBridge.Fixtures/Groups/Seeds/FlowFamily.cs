using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>The batches that <c>ImageDataGenerator.flow</c> makes, in their order, and what is drawn for each picture.</summary>
internal sealed class FlowFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("order_flow_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        keras.utils.set_random_seed(42);
        if (one.Has("events")) Events(one);
        else if (one["how"].GetString()!.StartsWith("next()", StringComparison.Ordinal)) Next(one);
        else Fit(one);
        CheckStreams(one);
    }

    private static void Next(FixtureCase one)
    {
        var (generator, flow) = Flow(one);
        foreach (var expected in one["batches_made"].EnumerateArray())
        {
            var shot = new Snapshot(flow);
            flow.next();
            CheckBatch(one, shot.Replay(generator, next: true), expected);
        }
    }

    private static void Fit(FixtureCase one)
    {
        var model = Model();
        var (generator, flow) = Flow(one);
        var made = new Recorder(flow, generator, "", []);
        model.fit(made, epochs: one["epochs"].GetArrayLength(), verbose: 0);
        var expected = one["batches_made"].EnumerateArray().ToArray();
        Check.Equal(made.Batches.Count, expected.Length, "the number of batches made");
        for (var i = 0; i < expected.Length; i++) CheckBatch(one, made.Batches[i], expected[i]);
        // Two are made first, to see what they are like.
        Check.Text(string.Join(";", made.Batches.Skip(2).Select(batch => string.Join(",", batch.Indices))),
            string.Join(";", one["epochs"].EnumerateArray().SelectMany(epoch => epoch.EnumerateArray()).Select(Join)), "the batches of the epochs");
    }

    private static void Events(FixtureCase one)
    {
        var model = Model();
        var generator = keras.preprocessing.image.ImageDataGenerator(horizontal_flip: true);
        var events = new List<string>();
        var train = new Recorder(Flow(generator, 10, 4, true, Seed(one["train_seed"])), generator, "train", events);
        var val = new Recorder(Flow(generator, 7, 4, true, Seed(one["val_seed"])), generator, "val", events);
        model.fit(train, validation_data: val, epochs: 3, verbose: 0, callbacks: [new Epochs(events)]);
        events.Add("evaluate ");
        model.evaluate(val, verbose: 0);
        events.Add("predict ");
        model.predict(val, verbose: 0);
        Check.Text(string.Join("\n", events), string.Join("\n", one["events"].EnumerateArray().Select(entry => $"{entry[0]} {Join(entry[1])}")), "the events");
    }

    private static Sequential Model()
    {
        var model = keras.Sequential([keras.Input((2, 2, 1)), keras.layers.Flatten(), keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        return model;
    }

    private static (Data.ImageDataGenerator, Data.NumpyArrayIterator) Flow(FixtureCase one)
    {
        var generator = (Data.ImageDataGenerator)new PythonText(one["generator"].GetString()!, dotted => throw new NotBuiltException(dotted),
            (function, _, args, named) => PythonBinder.Call(typeof(keras.preprocessing.image), null, function, args, named)).Evaluate()!;
        var flow = one["flow"];
        return (generator, Flow(generator, flow.GetProperty("n").GetInt32(), flow.GetProperty("batch_size").GetInt32(), flow.GetProperty("shuffle").GetBoolean(), Seed(flow.GetProperty("seed"))));
    }

    private static Data.NumpyArrayIterator Flow(Data.ImageDataGenerator generator, int n, int batchSize, bool shuffle, long? seed)
    {
        // Picture i is filled with i.
        var x = (np.arange(n).reshape((n, 1, 1, 1)) * np.ones((1, 2, 2, 1))).astype("float32");
        return generator.flow(x, np.arange(n), batch_size: batchSize, shuffle: shuffle, seed: seed);
    }

    private static long? Seed(JsonElement seed) => seed.ValueKind == JsonValueKind.Null ? null : seed.GetInt64();

    private static string Join(JsonElement numbers) => string.Join(",", numbers.EnumerateArray());

    private static void CheckBatch(FixtureCase one, Made made, JsonElement expected)
    {
        Check.Text(string.Join(",", made.Indices), Join(expected.GetProperty("index")), "the pictures of a batch");
        if (!expected.TryGetProperty("params", out var pictures)) return;
        var names = one["param_names"].EnumerateArray().Select(name => name.GetString()!).ToArray();
        for (var i = 0; i < made.Parameters.Length; i++)
        {
            for (var k = 0; k < names.Length; k++)
            {
                if (pictures[i][k].ValueKind == JsonValueKind.Null) continue;
                Check.Equal(made.Parameters[i][names[k]] ?? double.NaN, FixtureCase.Number(pictures[i][k]), $"{names[k]} of picture {i}");
            }
        }
    }

    private sealed record Made(int[] Indices, TransformParameters[] Parameters);

    /// <summary>Where NumPy's stream and a flow stand before a batch is made: with it the draws can be made once more.</summary>
    private sealed class Snapshot(Data.NumpyArrayIterator flow)
    {
        private readonly (string, NDArray, int, int, double) _state = np.random.get_state();
        private readonly bool _isFirst = flow.index_array is null;
        private readonly int _seen = flow.total_batches_seen;
        private readonly int _batch = flow.batch_index;

        /// <summary>Draws once more what has just been drawn, and checks that the stream ends where it stood.</summary>
        public Made Replay(Data.ImageDataGenerator generator, bool next = false, int index = 0)
        {
            var after = np.random.get_state();
            np.random.set_state(_state);
            if (flow.seed is { } seed) np.random.seed(seed + _seen);
            if (flow.shuffle && (next ? _batch == 0 : _isFirst)) np.random.permutation(flow.n);
            int[] indices = [.. flow.index_array!.Skip((next ? _batch : index) * flow.batch_size).Take(flow.batch_size)];
            var parameters = Array.ConvertAll(indices, _ => generator.get_random_transform((2, 2, 1)));
            var again = np.random.get_state();
            if (again.Item3 != after.Item3 || !again.Item2.ToArray<long>().SequenceEqual(after.Item2.ToArray<long>())) throw new MismatchException("NumPy's stream stands elsewhere than after its draws");
            return new(indices, parameters);
        }
    }

    /// <summary>Passes on the batches of a flow, and writes down which it makes.</summary>
    private sealed class Recorder(Data.NumpyArrayIterator flow, Data.ImageDataGenerator generator, string name, List<string> events) : PyDataset
    {
        public List<Made> Batches { get; } = [];

        internal override int Threads => flow.Threads;

        public override int __len__() => flow.__len__();

        public override Batch __getitem__(int index) => Prepare(index)();

        public override void on_epoch_end()
        {
            flow.on_epoch_end();
            events.Add($"{name}_reorder ");
        }

        internal override Func<Batch> Prepare(int index)
        {
            if (flow.index_array is null) events.Add($"{name}_reorder ");
            var shot = new Snapshot(flow);
            var work = flow.Prepare(index);
            var made = shot.Replay(generator, index: index);
            Batches.Add(made);
            events.Add($"{name} {string.Join(",", made.Indices)}");
            return work;
        }
    }

    private sealed class Epochs(List<string> events) : Callback
    {
        public override void on_epoch_begin(int epoch, Logs? logs = null) => events.Add("epoch ");
    }
}
