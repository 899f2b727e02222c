namespace KerasBridge;

/// <summary>A batch as <see cref="Model.train_step"/> gets it: <c>var (x, y) = data;</c>.</summary>
public sealed class StepData
{
    internal StepData(Tensor[] x, Tensor?[] y, Tensor?[] weight) => (X, Y, Weight) = (x, y, weight);

    internal Tensor[] X { get; }

    internal Tensor?[] Y { get; }

    internal Tensor?[] Weight { get; }

    /// <summary>The inputs: one tensor, or one for each input of the model.</summary>
    public Tensors x => X;

    /// <summary>The targets; null where none were given.</summary>
    public Tensors? y => Given(Y);

    /// <summary>How much each sample counts; null where that was not given.</summary>
    public Tensors? sample_weight => Given(Weight);

    /// <summary>The inputs and targets.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <exception cref="ArgumentException">There are no targets.</exception>
    public void Deconstruct(out Tensors x, out Tensors y) =>
        (x, y) = (this.x, this.y ?? throw new ArgumentException("The batch has no targets. Expected `y` in the call of `fit` or `evaluate`. Received: y=None (without targets take `data.x`)"));

    /// <summary>The inputs, targets and weights.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sample_weight">How much each sample counts; null where that was not given.</param>
    /// <exception cref="ArgumentException">There are no targets.</exception>
    public void Deconstruct(out Tensors x, out Tensors y, out Tensors? sample_weight)
    {
        (x, y) = this;
        sample_weight = this.sample_weight;
    }

    /// <summary>Tensors of which each may be missing; null where all are.</summary>
    internal static Tensors? Given(Tensor?[] tensors) => Array.TrueForAll(tensors, tensor => tensor is null) ? default(Tensors?) : (Tensors)tensors!;
}

public partial class keras
{
    public partial class utils
    {
        /// <summary>Takes the data of <c>train_step</c> or <c>test_step</c> apart: <c>var (x, y, sample_weight) = keras.utils.unpack_x_y_sample_weight(data);</c>.</summary>
        /// <param name="data">What the step was given.</param>
        /// <returns>Inputs, targets and weights; null where there are none.</returns>
        public static (Tensors x, Tensors? y, Tensors? sample_weight) unpack_x_y_sample_weight(StepData data) => (data.x, data.y, data.sample_weight);
    }
}
