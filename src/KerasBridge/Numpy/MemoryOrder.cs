namespace KerasBridge.Numpy;

/// <summary>What <c>order="C"</c> and its like ask for.</summary>
internal static class MemoryOrder
{
    /// <summary>Whether elements are taken and laid in Fortran's order.</summary>
    /// <param name="order"><c>C</c> or <c>F</c>; <c>A</c> and <c>K</c>: Fortran's where <paramref name="array"/> has it.</param>
    /// <param name="array">The array whose order may be kept; null: C order is kept.</param>
    /// <exception cref="ArgumentException">The order is not known.</exception>
    public static bool IsFortran(string order, NDArray? array) => order switch
    {
        "C" => false,
        "F" => true,
        "A" or "K" => array is { IsFortranContiguous: true, IsContiguous: false },
        _ => throw new ArgumentException($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')"),
    };

    /// <summary>Whether a new array lies in Fortran's order.</summary>
    /// <exception cref="ArgumentException">The order is neither <c>C</c> nor <c>F</c>.</exception>
    public static bool IsFortranNew(string order) => order switch
    {
        "C" => false,
        "F" => true,
        _ => throw new ArgumentException($"only 'C' or 'F' order is permitted. Received: order='{order}'"),
    };

    /// <summary>A new array of a shape, whose elements lie in Fortran's order.</summary>
    public static NDArray AllocateFortran(Shape shape, DType dtype, bool clear = false) =>
        NDArray.Allocate(Reversed(shape), dtype, clear).transpose();

    /// <summary>The sizes from the last to the first.</summary>
    public static Shape Reversed(Shape shape) => Shape.FromInts([.. shape.Dims.ToArray().Reverse()]);
}
