using KerasBridge.Numpy;

namespace KerasBridge.Random;

/// <summary>Fills arrays with random numbers whose parameters are numbers or arrays that broadcast, as NumPy does.</summary>
internal static class Draws
{
    /// <summary>A number of one parameter.</summary>
    public delegate T One<T>(Distributions core, double a);

    /// <summary>A number of three parameters, of which some may not be used.</summary>
    public delegate T Three<T>(Distributions core, double a, double b, double c);

    /// <summary>Float64 numbers without parameters.</summary>
    public static NDArray Doubles(Distributions core, Shape? size, Func<Distributions, double> draw)
    {
        var result = NDArray.Allocate(size ?? Shape.Scalar, DType.Float64);
        lock (core.Bits.Gate)
        {
            foreach (ref var value in result.Span<double>()) value = draw(core);
        }
        return Finish(result, size);
    }

    /// <summary>Float32 numbers without parameters.</summary>
    public static NDArray Floats(Distributions core, Shape? size, Func<Distributions, float> draw)
    {
        var result = NDArray.Allocate(size ?? Shape.Scalar, DType.Float32);
        lock (core.Bits.Gate)
        {
            foreach (ref var value in result.Span<float>()) value = draw(core);
        }
        return Finish(result, size);
    }

    /// <summary>Numbers of type <typeparamref name="T"/> (double or long) by up to three parameters.</summary>
    public static NDArray Fill<T>(Distributions core, Shape? size, Three<T> draw, NDArray a, NDArray? b = null, NDArray? c = null) where T : unmanaged
    {
        NDArray[] parameters = [a, b ?? 0.0, c ?? 0.0];
        var shape = Target(size, parameters);
        var result = NDArray.Allocate(shape, typeof(T));
        var values = Array.ConvertAll(parameters, p => new Parameter(p, shape.Dims));
        var span = result.Span<T>();
        lock (core.Bits.Gate)
        {
            for (var i = 0; i < span.Length; i++) span[i] = draw(core, values[0].At(i), values[1].At(i), values[2].At(i));
        }
        return Finish(result, size);
    }

    /// <summary>A result without axes, where no size was asked for, is a Python number.</summary>
    public static NDArray Finish(NDArray result, Shape? size) => size is null && result.ndim == 0 ? result.As(ArrayKind.Python) : result;

    /// <summary>Throws NumPy's message unless every element of a parameter fits.</summary>
    /// <exception cref="ArgumentException">An element does not fit, or is NaN.</exception>
    public static void Require(NDArray parameter, string name, Predicate<double> fits, string message)
    {
        foreach (var value in parameter.ToArray<double>())
        {
            if (!fits(value)) throw new ArgumentException($"{message}. Received: {name}={PythonFormat.Repr(value)}");
        }
        GC.KeepAlive(parameter);
    }

    /// <summary>The shape of the result: the size asked for, else what the parameters broadcast to.</summary>
    /// <exception cref="ShapeException">The shapes do not go together.</exception>
    public static Shape Target(Shape? size, params ReadOnlySpan<NDArray> parameters)
    {
        int[] dims = [];
        foreach (var parameter in parameters) dims = Broadcast(dims, parameter.Dims);
        if (size is null) return Shape.FromInts(dims);
        if (dims.Length == 0) return size;
        if (!Broadcast(dims, size.Dims).AsSpan().SequenceEqual(size.Dims))
            throw new ShapeException($"Output size {size} is not compatible with broadcast dimensions of inputs {Shape.FromInts(dims)}.");
        return size;
    }

    private static int[] Broadcast(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var dims = new int[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= dims.Length; i++)
        {
            var x = i <= a.Length ? a[^i] : 1;
            var y = i <= b.Length ? b[^i] : 1;
            if (x != y && x != 1 && y != 1)
            {
                throw new ShapeException("shape mismatch: objects cannot be broadcast to a single shape. "
                    + $"Received shapes: {Shape.FromInts(a.ToArray())}, {Shape.FromInts(b.ToArray())}");
            }
            dims[^i] = x == 1 ? y : x;
        }
        return dims;
    }

    /// <summary>The elements of a parameter as the positions of the result see them.</summary>
    public sealed class Parameter
    {
        private readonly double[] _values;
        private readonly int[] _dims;
        private readonly int[] _steps;

        public Parameter(NDArray array, ReadOnlySpan<int> target)
        {
            _values = array.ToArray<double>();
            GC.KeepAlive(array);
            _dims = target.ToArray();
            _steps = new int[_dims.Length];
            var step = 1;
            for (var i = 1; i <= array.ndim; i++)
            {
                if (array.Dims[^i] != 1) _steps[^i] = step;
                step *= array.Dims[^i];
            }
        }

        /// <summary>The element at a flat position of the result.</summary>
        public double At(int position)
        {
            if (_values.Length == 1) return _values[0];
            var index = 0;
            for (var axis = _dims.Length - 1; axis >= 0; axis--)
            {
                index += position % _dims[axis] * _steps[axis];
                position /= _dims[axis];
            }
            return _values[index];
        }
    }
}
