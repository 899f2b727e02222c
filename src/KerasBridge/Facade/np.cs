namespace KerasBridge;

/// <summary>NumPy: <c>np.array([1, 2, 3])</c>, <c>np.argmax(probs, axis: 1)</c>, <c>np.load("x.npy")</c>, with NumPy 2's semantics.</summary>
public partial class np : npTop
{
    private np() { }

    /// <summary>The circle's circumference by its diameter.</summary>
    public const double pi = Math.PI;

    /// <summary>Euler's number, the base of natural logarithms.</summary>
    public const double e = Math.E;

    /// <summary>Infinity.</summary>
    public const double inf = double.PositiveInfinity;

    /// <summary>Not a number; without a sign, as in Python (.NET's has one).</summary>
    public static readonly double nan = BitConverter.Int64BitsToDouble(0x7FF8000000000000);

    /// <summary>The Euler-Mascheroni constant.</summary>
    public const double euler_gamma = 0.5772156649015329;

    /// <summary>A new axis of size 1, in an index: <c>x[Ellipsis, np.newaxis]</c>.</summary>
    public static NoneType newaxis => NoneType.Value;
}
