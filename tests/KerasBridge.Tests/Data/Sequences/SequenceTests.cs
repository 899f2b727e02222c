using static KerasBridge.keras;
using static KerasBridge.keras.utils;

namespace KerasBridge.Tests.Data;

public sealed class SequenceTests
{
    [Fact]
    public void SequencesArePaddedAndCut()
    {
        Assert.Equal([0L, 1, 2, 3], pad_sequences([[1], [2, 3]]).ravel().ToArray<long>());
        Assert.Equal([3L, 5], preprocessing.sequence.pad_sequences((int[][])[[1, 2, 3], [5]], maxlen: 1).ravel().ToArray<long>());
        Assert.Equal([-1L, 1], pad_sequences([[1]], 2, value: -1).ravel().ToArray<long>());
        var floats = pad_sequences((List<List<double>>)[[0.5], []], maxlen: 2, dtype: "float32", padding: "post");
        Assert.Equal([0.5f, 0, 0, 0], floats.ravel().ToArray<float>());
        Assert.Equal((Shape)(2, 2, 3), pad_sequences([np.ones((1, 3)), np.ones((2, 3))]).shape);
        Assert.Equal((Shape)(0, 4), pad_sequences((List<List<int>>)[], maxlen: 4).shape);
    }

    [Fact]
    public void UnfitSequencesAreRefused()
    {
        Refused(() => pad_sequences([1, 2]), "Found non-iterable: 1");
        Refused(() => pad_sequences([[1]], padding: "before"), "Padding type \"before\" not understood");
        Refused(() => pad_sequences([[1]], maxlen: -1), "maxlen=-1");
        Refused(() => pad_sequences((List<List<int>>)[]), "sequences=[]");
        Refused(() => pad_sequences([np.ones((1, 3)), np.ones((2, 2))]), "position 1 is different from expected shape (3,)");
    }

    [Fact]
    public void WindowsOfASeriesHaveTheTargetsOfTheirBeginnings()
    {
        var x = np.arange(10);
        var batches = timeseries_dataset_from_array(x, x * 10, 3, sequence_stride: 2, sampling_rate: 2, batch_size: 2).ToArray();
        Assert.Equal([0L, 2, 4, 2, 4, 6], batches[0][0].tensor.numpy().ravel().ToArray<long>());
        Assert.Equal([0L, 20], batches[0][1].tensor.numpy().ToArray<long>());
        Assert.Equal(2, batches.Length);
        var single = timeseries_dataset_from_array(x, null, 4, batch_size: null, start_index: 2, end_index: 8);
        Assert.Equal([2L, 3, 4, 5], single.First().tensor.numpy().ToArray<long>());
        Assert.Equal(3, single.__len__());
        Refused(() => timeseries_dataset_from_array(x, np.arange(4), 3, start_index: 2), "fewer targets than windows");
        Refused(() => timeseries_dataset_from_array(x, null, 3, end_index: 10), "`end_index` must be lower");
        Refused(() => timeseries_dataset_from_array(x, null, 3, format: "grain"), "format=grain");
    }

    [Fact]
    public void TheOldGeneratorGivesTheNextStep()
    {
        var data = np.arange(10);
        var generator = preprocessing.sequence.TimeseriesGenerator(data, data * 10, length: 4, sampling_rate: 2, batch_size: 4);
        Assert.Equal(2, generator.__len__());
        var (x, y) = generator[0];
        Assert.Equal([0L, 2, 1, 3, 2, 4, 3, 5], x.ravel().ToArray<long>());
        Assert.Equal([40L, 50, 60, 70], y.ToArray<long>());
        Assert.Equal([80L, 90], generator[-1][1].ToArray<long>());
        var reversed = preprocessing.sequence.TimeseriesGenerator(data, data, length: 3, reverse: true, batch_size: 1);
        Assert.Equal([2L, 1, 0], reversed[0][0].ravel().ToArray<long>());
        Assert.Contains("\"length\": 4, \"sampling_rate\": 2", generator.to_json());
        Refused(() => preprocessing.sequence.TimeseriesGenerator(data, data, length: 12), "`start_index+length=12 > end_index=9`");
        Refused(() => preprocessing.sequence.TimeseriesGenerator(data, np.arange(3), length: 2), "of same length");
    }

    [Fact]
    public void SkipgramsPairNeighbours()
    {
        var (couples, labels) = preprocessing.sequence.skipgrams([1, 2, 0, 3], 5, window_size: 1, negative_samples: 0, shuffle: false);
        Assert.Equal([1L, 2, 2, 1], couples.ravel().ToArray<long>());
        Assert.Equal([1L, 1], labels.ToArray<long>());
        set_random_seed(1);
        (couples, labels) = preprocessing.sequence.skipgrams([1, 2, 3], 10, categorical: true, seed: 4);
        Assert.Equal((Shape)(12, 2), couples.shape);
        Assert.Equal((Shape)(12, 2), labels.shape);
        Assert.Equal(6, (long)labels[.., 1].sum());
        // Pairs and labels stay together: a pair of neighbours that is labelled wrong can only have been drawn.
        for (var i = 0; i < 12; i++) if ((long)labels[i, 1] == 1) Assert.InRange((long)couples[i, 1], 1, 3);
        var table = preprocessing.sequence.make_sampling_table(4);
        Assert.Equal([0.00315225, 0.00315225, 0.00547, 0.00741], table.ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void DataIsSplitInTwo()
    {
        var (left, right) = split_dataset(np.arange(10), left_size: 0.8);
        Assert.Equal(8, left.__len__());
        Assert.Equal([8L, 9], right.Select(element => (long)element.tensor.numpy()));
        (left, right) = split_dataset([np.arange(4), np.arange(4) * 2], right_size: 1);
        var (x, y) = right.First();
        Assert.Equal((3, 6), ((long)x.numpy(), (long)y.numpy()));
        (left, right) = split_dataset(data.Dataset.range(10).batch(3), left_size: 4, right_size: 2);
        Assert.Equal([3, 1], left.Select(batch => (int)batch.tensor.shape[0]));
        Assert.Equal([8L, 9], right.Single().tensor.numpy().ToArray<long>());
        Refused(() => split_dataset(np.arange(10)), "must be specified");
        Refused(() => split_dataset(np.arange(10), left_size: 1.0), "left_size=1.0");
        Refused(() => split_dataset(np.arange(10), left_size: 0.01), "left side dataset split will be empty");
        Refused(() => split_dataset(np.arange(10), left_size: 8, right_size: 4), "smaller than the 10");
        Refused(() => split_dataset([np.arange(10), np.arange(9)], left_size: 8), "different lengths");
    }

    [Fact]
    public void BatchesArePackedAndUnpacked()
    {
        var batch = pack_x_y_sample_weight(np.arange(2), np.arange(2) * 2);
        var (x, y, weight) = unpack_x_y_sample_weight(batch);
        Assert.Equal(1, (long)x[1]);
        Assert.Equal(2, (long)y![1]);
        Assert.Null(weight);
        Assert.Null(unpack_x_y_sample_weight(pack_x_y_sample_weight(np.arange(2))).y);
    }

    /// <summary>All three usings stand together here, and the names are still clear.</summary>
    [Fact]
    public void BatchesByIndexHaveTheirNamesOfKeras()
    {
        var model = models.Sequential([layers.Input(1), layers.Dense(1)]);
        model.compile("sgd", "mse");
        foreach (PyDataset dataset in (PyDataset[])[new OfUtils(), new OfSequence(), new OfTop()]) Assert.Single(model.fit(dataset, verbose: 0).history["loss"]);
    }

    private sealed class OfUtils : utils.PyDataset
    {
        public override int __len__() => 2;

        public override Batch __getitem__(int index) => (np.ones((2, 1)), np.ones((2, 1)));
    }

    private sealed class OfSequence : Sequence
    {
        public override int __len__() => 2;

        public override Batch __getitem__(int index) => (np.ones((2, 1)), np.ones((2, 1)));
    }

    private sealed class OfTop : PyDataset
    {
        public override int __len__() => 2;

        public override Batch __getitem__(int index) => (np.ones((2, 1)), np.ones((2, 1)));
    }

    private static void Refused(Action call, string message) => Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(call).Message);
}
