using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>A function of elements that NumPy computes, with broadcasting and no gradient.</summary>
    public static Tensor ByElement(string name, DType dtype, Func<NDArray[], NDArray> function, params Tensor[] inputs) => new NumpyOp(name,
        x => [(x.Aggregate(Shape.Scalar, (shape, input) => Shapes.Broadcast(shape, input.shape, name)), dtype)], x => [function(x)]).Call(inputs);

    /// <summary>A function that NumPy computes, whose result's shape is known, with no gradient.</summary>
    public static Tensor ByNumpy(string name, Shape shape, DType dtype, Func<NDArray[], NDArray> function, params Tensor[] inputs) =>
        new NumpyOp(name, _ => [(shape, dtype)], x => [function(x)]).Call(inputs);

    /// <summary>A function of the bits of two tensors of bool or integers.</summary>
    public static Tensor Bits(string name, UFunc function, Tensor a, Tensor b, bool weak = true)
    {
        var dtype = weak ? Shapes.Promote(a, b) : Shapes.Promote(a.dtype, b.dtype);
        if (dtype.IsFloat) throw new DTypeException($"`{name}` works on bits. Expected tensors of bool or integers. Received: {a.dtype} and {b.dtype}");
        return ByElement(name, dtype, x => Elementwise.Binary(function, x[0], x[1]), Cast(a, dtype), Cast(b, dtype));
    }

    /// <summary>The bits inverted; of bool, what is false.</summary>
    public static Tensor Invert(Tensor x) => x.dtype.IsFloat
        ? throw new DTypeException($"`bitwise_invert` works on bits. Expected a tensor of bool or integers. Received: {x.dtype}")
        : ByElement("bitwise_invert", x.dtype, v => ~v[0], x);
}
