using KerasBridge.Numpy;

namespace KerasBridge;

// New arrays.
public partial class np
{
    /// <summary>An array of numbers, lists or arrays: <c>np.array([[1, 2], [3, 4]])</c>.</summary>
    /// <param name="object">The contents.</param>
    /// <param name="dtype">The type of the elements; null: that of the contents (whole numbers: <c>int64</c>, others: <c>float64</c>).</param>
    /// <param name="copy">True: always a copy; false: none, refused where one is needed; null: only where needed.</param>
    /// <param name="order">The order in memory: <c>K</c>, <c>C</c> or <c>F</c>.</param>
    /// <param name="subok">Accepted as in NumPy; there are no subclasses.</param>
    /// <param name="ndmin">The number of axes at least; new ones come first.</param>
    /// <returns>The array.</returns>
    /// <exception cref="OverflowException">A whole number does not fit the dtype.</exception>
    public static NDArray array(NDArray @object, DType? dtype = null, bool? copy = true, string order = "K", bool subok = false, int ndmin = 0) =>
        Creation.Array(@object, dtype, copy, order, ndmin);

    /// <summary>An array of a .NET array of any rank; a copy.</summary>
    /// <param name="object">The contents.</param>
    /// <param name="dtype">The type of the elements; null: that of the .NET array.</param>
    /// <returns>The array.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static NDArray array(Array @object, DType? dtype = null) => Creation.Array(Nested.ToArray(@object), dtype, null, "K", 0);

    /// <summary>The array itself where it is one of that dtype, else a new one.</summary>
    /// <param name="a">An array, number or list.</param>
    /// <param name="dtype">The type of the elements; null: that of the contents.</param>
    /// <param name="order">The order in memory: <c>K</c>, <c>C</c> or <c>F</c>.</param>
    /// <param name="copy">True: always a copy; false: none, refused where one is needed; null: only where needed.</param>
    /// <returns>The array.</returns>
    public static NDArray asarray(NDArray a, DType? dtype = null, string order = "K", bool? copy = null) => Creation.Array(a, dtype, copy, order, 0);

    /// <summary>As <see cref="asarray(NDArray, DType?, string, bool?)"/>.</summary>
    /// <param name="a">An array, number or list.</param>
    /// <param name="dtype">The type of the elements; null: that of the contents.</param>
    /// <returns>The array.</returns>
    public static NDArray asanyarray(NDArray a, DType? dtype = null) => Creation.Array(a, dtype, null, "K", 0);

    /// <summary>The array itself where its elements lie one after the other in C order, else a copy; at least one axis.</summary>
    /// <param name="a">An array.</param>
    /// <param name="dtype">The type of the elements; null: the array's.</param>
    /// <returns>The array.</returns>
    public static NDArray ascontiguousarray(NDArray a, DType? dtype = null) => Creation.Array(a, dtype, null, "C", 1);

    /// <summary>A copy.</summary>
    /// <param name="a">An array.</param>
    /// <param name="order">The order in memory.</param>
    /// <returns>The copy.</returns>
    public static NDArray copy(NDArray a, string order = "K") => a.copy(order).As(ArrayKind.Array);

    /// <summary>An array of zeros.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="order">The order in memory: <c>C</c> or <c>F</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray zeros(Shape shape, DType? dtype = null, string order = "C") => Creation.Full(shape, null, dtype ?? DType.Float64, order);

    /// <summary>An array of ones.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="order">The order in memory: <c>C</c> or <c>F</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray ones(Shape shape, DType? dtype = null, string order = "C") => Creation.Full(shape, 1, dtype ?? DType.Float64, order);

    /// <summary>An array whose contents are not set (here: zeros).</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="order">The order in memory: <c>C</c> or <c>F</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray empty(Shape shape, DType? dtype = null, string order = "C") => Creation.Full(shape, null, dtype ?? DType.Float64, order);

    /// <summary>An array of one value.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="fill_value">The value.</param>
    /// <param name="dtype">The type of the elements; null: that of the value.</param>
    /// <param name="order">The order in memory: <c>C</c> or <c>F</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray full(Shape shape, NDArray fill_value, DType? dtype = null, string order = "C") => Creation.Full(shape, fill_value, dtype ?? fill_value.dtype, order);

    /// <summary>Zeros in the shape of another array.</summary>
    /// <param name="a">The other array.</param>
    /// <param name="dtype">The type of the elements; null: the other array's.</param>
    /// <param name="shape">Another shape; null: the other array's.</param>
    /// <returns>The array.</returns>
    public static NDArray zeros_like(NDArray a, DType? dtype = null, Shape? shape = null) => Creation.Full(shape ?? a.shape, null, dtype ?? a.dtype, "C");

    /// <summary>Ones in the shape of another array.</summary>
    /// <param name="a">The other array.</param>
    /// <param name="dtype">The type of the elements; null: the other array's.</param>
    /// <param name="shape">Another shape; null: the other array's.</param>
    /// <returns>The array.</returns>
    public static NDArray ones_like(NDArray a, DType? dtype = null, Shape? shape = null) => Creation.Full(shape ?? a.shape, 1, dtype ?? a.dtype, "C");

    /// <summary>An array in the shape of another, whose contents are not set (here: zeros).</summary>
    /// <param name="prototype">The other array.</param>
    /// <param name="dtype">The type of the elements; null: the other array's.</param>
    /// <param name="shape">Another shape; null: the other array's.</param>
    /// <returns>The array.</returns>
    public static NDArray empty_like(NDArray prototype, DType? dtype = null, Shape? shape = null) => Creation.Full(shape ?? prototype.shape, null, dtype ?? prototype.dtype, "C");

    /// <summary>One value in the shape of another array.</summary>
    /// <param name="a">The other array.</param>
    /// <param name="fill_value">The value.</param>
    /// <param name="dtype">The type of the elements; null: the other array's.</param>
    /// <param name="shape">Another shape; null: the other array's.</param>
    /// <returns>The array.</returns>
    public static NDArray full_like(NDArray a, NDArray fill_value, DType? dtype = null, Shape? shape = null) => Creation.Full(shape ?? a.shape, fill_value, dtype ?? a.dtype, "C");

    /// <summary>Ones on a diagonal, zeros elsewhere.</summary>
    /// <param name="N">The number of rows.</param>
    /// <param name="M">The number of columns; null: as rows.</param>
    /// <param name="k">Which diagonal: 0 the main one, positive above it.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray eye(int N, int? M = null, int k = 0, DType? dtype = null) => Creation.Eye(N, M ?? N, k, dtype ?? DType.Float64);

    /// <summary>The identity matrix.</summary>
    /// <param name="n">The number of rows and columns.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <returns>The array.</returns>
    public static NDArray identity(int n, DType? dtype = null) => Creation.Eye(n, n, 0, dtype ?? DType.Float64);

    /// <summary>Numbers from 0 to before <paramref name="stop"/>.</summary>
    /// <param name="stop">The number before which they end.</param>
    /// <param name="dtype">The type of the elements; null: that of the argument.</param>
    /// <returns>The array.</returns>
    public static NDArray arange(NDArray stop, DType? dtype = null) => Creation.Arange(0, stop, 1, dtype);

    /// <summary>Numbers from <paramref name="start"/> to before <paramref name="stop"/>, in steps.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number before which they end.</param>
    /// <param name="step">What lies between neighbours; null: 1.</param>
    /// <param name="dtype">The type of the elements; null: that of the arguments.</param>
    /// <returns>The array.</returns>
    public static NDArray arange(NDArray start, NDArray stop, NDArray? step = null, DType? dtype = null) => Creation.Arange(start, stop, step ?? 1, dtype);

    /// <summary>Numbers at equal distances from start to stop.</summary>
    /// <param name="start">The first number, or an array of them.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether <paramref name="stop"/> is one of them.</param>
    /// <param name="retstep">Whether the distance is returned too.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="axis">Where the new axis goes.</param>
    /// <returns>The numbers; with <paramref name="retstep"/> the numbers and the distance.</returns>
    /// <exception cref="ArgumentException">Their number is negative.</exception>
    public static NDArrayOrTuple linspace(NDArray start, NDArray stop, int num = 50, bool endpoint = true, bool retstep = false, DType? dtype = null, int axis = 0)
    {
        var (samples, step) = Creation.Linspace(start, stop, num, endpoint, dtype, axis);
        return retstep ? new([samples, step], true) : new([samples], false);
    }

    /// <summary>Numbers whose logarithms have equal distances.</summary>
    /// <param name="start">The first exponent.</param>
    /// <param name="stop">The last exponent.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether the last is one of them.</param>
    /// <param name="base">The base of the powers.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="axis">Where the new axis goes.</param>
    /// <returns>The numbers.</returns>
    public static NDArray logspace(NDArray start, NDArray stop, int num = 50, bool endpoint = true, NDArray? @base = null, DType? dtype = null, int axis = 0)
    {
        var result = Elementwise.Binary(BinaryUFuncs.Power, @base ?? 10.0, Creation.Linspace(start, stop, num, endpoint, null, axis).Samples);
        return dtype is { } type ? result.astype(type) : result;
    }

    /// <summary>Numbers at equal ratios from start to stop.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether <paramref name="stop"/> is one of them.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="axis">Where the new axis goes.</param>
    /// <returns>The numbers.</returns>
    public static NDArray geomspace(NDArray start, NDArray stop, int num = 50, bool endpoint = true, DType? dtype = null, int axis = 0) =>
        Creation.Geomspace(start, stop, num, endpoint, dtype, axis);

    /// <summary>An array over the bytes of a buffer; a copy.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="dtype">The type of the elements; null: <c>float64</c>.</param>
    /// <param name="count">How many elements; -1: all.</param>
    /// <param name="offset">How many bytes to skip.</param>
    /// <returns>An array with one axis.</returns>
    /// <exception cref="ArgumentException">The bytes are no whole number of elements.</exception>
    public static NDArray frombuffer(byte[] buffer, DType? dtype = null, int count = -1, int offset = 0) => Creation.FromBytes(buffer, dtype ?? DType.Float64, count, offset);

    /// <summary>Coordinates of a grid.</summary>
    /// <param name="xi">The coordinates along each axis.</param>
    /// <returns>For each axis the coordinates of all points, as <c>indexing="xy"</c> in NumPy.</returns>
    public static ArrayTuple meshgrid(params ReadOnlySpan<NDArray> xi) => Creation.Meshgrid(xi.ToArray());

    /// <summary>Coordinates of a grid of two axes.</summary>
    /// <param name="x1">The coordinates along the first axis.</param>
    /// <param name="x2">The coordinates along the second axis.</param>
    /// <param name="indexing"><c>xy</c>: columns first; <c>ij</c>: rows first.</param>
    /// <returns>For each axis the coordinates of all points.</returns>
    /// <exception cref="ArgumentException">The indexing is neither.</exception>
    public static ArrayTuple meshgrid(NDArray x1, NDArray x2, string indexing) => indexing switch
    {
        "xy" => Creation.Meshgrid([x1, x2]),
        "ij" => (Creation.Meshgrid([x1, x2])[0].T.copy(), Creation.Meshgrid([x1, x2])[1].T.copy()),
        _ => throw new ArgumentException($"Valid values for `indexing` are 'xy' and 'ij'. Received: '{indexing}'"),
    };

    /// <summary>A matrix with a diagonal, or the diagonal of a matrix.</summary>
    /// <param name="v">The diagonal, or the matrix.</param>
    /// <param name="k">Which diagonal.</param>
    /// <returns>The matrix, or the diagonal.</returns>
    public static NDArray diag(NDArray v, int k = 0) => Creation.Diag(v, k);

    /// <summary>The lower triangle; zeros above it.</summary>
    /// <param name="m">A matrix.</param>
    /// <param name="k">Above which diagonal are zeros.</param>
    /// <returns>A copy.</returns>
    public static NDArray tril(NDArray m, int k = 0) => Creation.Triangle(m, k, lower: true);

    /// <summary>The upper triangle; zeros below it.</summary>
    /// <param name="m">A matrix.</param>
    /// <param name="k">Below which diagonal are zeros.</param>
    /// <returns>A copy.</returns>
    public static NDArray triu(NDArray m, int k = 0) => Creation.Triangle(m, k, lower: false);
}
