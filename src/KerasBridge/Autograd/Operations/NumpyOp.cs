using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// A function that the NumPy module computes, for what is rare or has no kernel: it takes copies of the inputs as arrays. Bfloat16, which arrays do not have, goes in as float32.
/// </summary>
/// <param name="name">What messages call it.</param>
/// <param name="infer">The shapes and dtypes of the results for given inputs.</param>
/// <param name="run">Computes; results are converted to the dtypes declared.</param>
/// <param name="gradient">The gradients by the inputs; none if null.</param>
internal sealed class NumpyOp(
    string name, Func<Tensor[], (Shape Shape, DType DType)[]> infer, Func<NDArray[], NDArray[]> run, Func<Node, Tensor?[], bool[], Tensor?[]>? gradient = null) : Op
{
    public override string Name => name;

    public override void Infer(Node node) => node.SetOutputs(Array.ConvertAll(infer(node.Inputs), spec => new Tensor(spec.Shape, spec.DType)));

    public override void Run(Node node, IBackend backend)
    {
        var results = run(Array.ConvertAll(node.Inputs, ToArray));
        for (var i = 0; i < results.Length; i++) Store(results[i], node.Outputs[i]);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => gradient?.Invoke(node, gradients, needed) ?? new Tensor?[node.Inputs.Length];

    /// <summary>The elements of a tensor as an array, also within a compiled step, where a tensor owns no memory.</summary>
    public static unsafe NDArray ToArray(Tensor x)
    {
        var isShort = x.dtype == DType.BFloat16;
        var array = NDArray.Allocate(x.shape, isShort ? DType.Float32 : x.dtype);
        if (isShort) Backend.Current.Cast(x.dtype.Code, array.dtype.Code, x.Data, array.Pointer, x.Count);
        else Buffer.MemoryCopy(x.Data, array.Pointer, x.ByteCount, x.ByteCount);
        GC.KeepAlive(x);
        return array;
    }

    private unsafe void Store(NDArray array, Tensor y)
    {
        if (array.shape != y.shape)
            throw new InvalidOperationException($"`{name}` gave a result that it had not announced. Expected a shape of {y.shape}. Received: {array.shape}");
        if (y.dtype == DType.BFloat16)
        {
            var wide = array.AsContiguous(DType.Float32);
            Backend.Current.Cast(wide.dtype.Code, y.dtype.Code, wide.Pointer, y.Data, y.Count);
            GC.KeepAlive(wide);
            return;
        }
        var source = array.AsContiguous(y.dtype);
        Buffer.MemoryCopy(source.Pointer, y.Data, y.ByteCount, y.ByteCount);
        GC.KeepAlive(source);
        GC.KeepAlive(y);
    }
}
