namespace KerasBridge.Fixtures;

/// <summary>Tensors of arrays of a case, and their comparison.</summary>
internal static class TensorValues
{
    /// <summary>A tensor with the values of an array; uint8 may stand for bool.</summary>
    public static unsafe Tensor ToTensor(FixtureArray array, bool asBool = false)
    {
        var dtype = asBool ? DType.Bool : array.DType switch
        {
            "int32" => DType.Int32,
            "int64" => DType.Int64,
            "uint8" => DType.UInt8,
            "bool" => DType.Bool,
            _ => DType.Float32,
        };
        var tensor = Tensor.Allocate(array.Shape, dtype);
        if (dtype == DType.Float32) array.ToFloats().CopyTo(new Span<float>(tensor.Data, array.Count));
        else array.Bytes.CopyTo(new Span<byte>(tensor.Data, array.Bytes.Length));
        GC.KeepAlive(tensor);
        return tensor;
    }

    /// <summary>The elements of a float tensor.</summary>
    public static unsafe float[] Floats(Tensor tensor)
    {
        if (tensor.dtype != DType.Float32) tensor = Autograd.Ops.Cast(tensor, DType.Float32);
        var values = new Span<float>(tensor.Data, checked((int)tensor.Count)).ToArray();
        GC.KeepAlive(tensor);
        return values;
    }

    /// <summary>A tensor is an array of the case, within a tolerance relative to its largest element.</summary>
    public static void Check(Tensor? actual, FixtureArray expected, double relative, string what, double absolute = 0)
    {
        if (actual is null) throw new MismatchException($"{what}: there is none");
        Fixtures.Check.Close(Floats(actual), actual.shape.Dims, expected, relative, what, absolute);
    }

    /// <summary>The gradient of a function's result by its tensor, with the upstream gradient given; zeros where it does not depend on it.</summary>
    public static Tensor Gradient(Func<Tensor, Tensor> function, Tensor x, Tensor? upstream = null)
    {
        using var tape = new GradientTape();
        var result = function(x);
        return tape.Compute(result, [x], upstream)[0] ?? Tensor.Allocate(x.shape, x.dtype, clear: true);
    }
}
