namespace KerasBridge;

/// <summary>
/// What a generator, a <see cref="PyDataset"/> or a dataset gives for one step: inputs, and mostly targets and sample weights.
/// Converts from an array and from tuples, and comes apart again: <c>var (x, y) = generator[0];</c>.
/// </summary>
public readonly struct Batch
{
    /// <summary>A batch.</summary>
    /// <param name="x">The inputs, <c>(batch, …)</c>: an array, a list of arrays, or a dictionary by the inputs' names.</param>
    /// <param name="y">The targets, in the same forms; none if not given.</param>
    /// <param name="sample_weight">How much each sample counts, <c>(batch,)</c>; alike if not given.</param>
    public Batch(DataArg x, DataArg y = default, DataArg sample_weight = default)
    {
        this.x = x;
        this.y = y;
        this.sample_weight = sample_weight;
    }

    /// <summary>The inputs.</summary>
    public DataArg x { get; }

    /// <summary>The targets; empty where there are none.</summary>
    public DataArg y { get; }

    /// <summary>How much each sample counts; empty where all count alike.</summary>
    public DataArg sample_weight { get; }

    /// <summary>
    /// Inputs, targets and weights by place, 0, 1 and 2. A batch that is inputs alone is their array, as in Python: <c>batch[0]</c> is its first sample.
    /// </summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentException">The batch has no such part, or the part is not one array.</exception>
    public NDArray this[int index] => (IsInputsAlone, index) switch
    {
        (true, _) => Inputs[index],
        (_, 0 or -2) => index == 0 || sample_weight.Value is null ? Inputs : Targets,
        (_, 1) => Targets,
        (_, 2) => Weights,
        (_, -1) => sample_weight.Value is null ? Targets : Weights,
        _ => throw new ArgumentException($"A batch has no part {index}. Expected 0 (inputs), 1 (targets) or 2 (sample weights). Received: {index}"),
    };

    /// <summary>The shape of a batch that is inputs alone.</summary>
    /// <exception cref="ArgumentException">The batch has targets too, or its inputs are not one array.</exception>
    public Shape shape => Alone("shape").shape;

    /// <summary>The dtype of a batch that is inputs alone.</summary>
    /// <exception cref="ArgumentException">The batch has targets too, or its inputs are not one array.</exception>
    public DType dtype => Alone("dtype").dtype;

    /// <summary>The number of parts; of a batch that is inputs alone, that of its samples: <c>len(batch)</c>.</summary>
    /// <returns>The number.</returns>
    public int __len__() => IsInputsAlone ? Inputs.Length : sample_weight.Value is null ? 2 : 3;

    /// <summary>The inputs as one array.</summary>
    internal NDArray Inputs => One(x, "inputs");

    /// <summary>The targets as one array.</summary>
    internal NDArray Targets => One(y, "targets");

    /// <summary>The weights as one array.</summary>
    internal NDArray Weights => One(sample_weight, "sample weights");

    private bool IsInputsAlone => y.Value is null;

    /// <summary>Inputs alone.</summary>
    /// <param name="x">The inputs.</param>
    public static implicit operator Batch(NDArray x) => new(x);

    /// <summary>Inputs alone.</summary>
    /// <param name="x">The inputs.</param>
    public static implicit operator Batch(DataArg x) => new(x);

    /// <summary>Inputs and targets.</summary>
    /// <param name="batch">The pair.</param>
    public static implicit operator Batch((NDArray x, NDArray y) batch) => new(batch.x, batch.y);

    /// <summary>Inputs, targets and sample weights.</summary>
    /// <param name="batch">The three.</param>
    public static implicit operator Batch((NDArray x, NDArray y, NDArray sample_weight) batch) => new(batch.x, batch.y, batch.sample_weight);

    /// <summary>Inputs and targets.</summary>
    /// <param name="batch">The pair.</param>
    public static implicit operator Batch((DataArg x, DataArg y) batch) => new(batch.x, batch.y);

    /// <summary>Inputs, targets and sample weights.</summary>
    /// <param name="batch">The three.</param>
    public static implicit operator Batch((DataArg x, DataArg y, DataArg sample_weight) batch) => new(batch.x, batch.y, batch.sample_weight);

    /// <summary>The inputs of a batch that has nothing else, or of any.</summary>
    /// <param name="batch">The batch.</param>
    public static implicit operator NDArray(Batch batch) => batch.Inputs;

    /// <summary>Takes inputs and targets apart.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <exception cref="ArgumentException">The batch has no targets, or a part is not one array.</exception>
    public void Deconstruct(out NDArray x, out NDArray y) => (x, y) = (Inputs, Targets);

    /// <summary>Takes inputs, targets and sample weights apart.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sample_weight">The weights.</param>
    /// <exception cref="ArgumentException">A part is not there, or not one array.</exception>
    public void Deconstruct(out NDArray x, out NDArray y, out NDArray sample_weight) => (x, y, sample_weight) = (Inputs, Targets, Weights);

    /// <summary>The text that Python has for the array, or for the tuple of arrays.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsInputsAlone ? Text(x) : $"({string.Join(", ", new[] { x, y, sample_weight }.Where(part => part.Value is not null).Select(part => Text(part, isPart: true)))})";

    private static string Text(DataArg data, bool isPart = false) => data.Value is NDArray array && !isPart ? array.ToString() : Numpy.PythonText.Repr(data.Value);

    private NDArray Alone(string what) => IsInputsAlone ? Inputs
        : throw new ArgumentException($"A batch of several parts has no `{what}`. Expected that of a part: `batch[0].{what}`, or `var (x, y) = batch`. Received: inputs and targets{(sample_weight.Value is null ? "" : ", and sample weights")}");

    private static NDArray One(DataArg data, string what) => data.Value switch
    {
        NDArray array => array,
        NDArray[] { Length: 1 } arrays => arrays[0],
        null => throw new ArgumentException($"The batch has no {what}. Expected a batch that has them. Received: one without"),
        NDArray[] arrays => throw new ArgumentException($"The {what} of the batch are several arrays. Expected one; take them from the properties `x`, `y` and `sample_weight`. Received: {arrays.Length} arrays"),
        _ => throw new ArgumentException($"The {what} of the batch are arrays by names. Expected one array; take them from the properties `x`, `y` and `sample_weight`. Received: a dictionary"),
    };
}
