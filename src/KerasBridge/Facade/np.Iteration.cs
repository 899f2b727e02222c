namespace KerasBridge;

// Walking over positions.
public partial class np
{
    /// <summary>The positions of all elements with the elements: <c>foreach (var (index, x) in np.ndenumerate(a))</c>.</summary>
    /// <param name="arr">The array.</param>
    /// <returns>The pairs, in C order.</returns>
    public static IEnumerable<(Shape index, NDArray value)> ndenumerate(NDArray arr) => ndindex(arr.shape).Zip(arr.flat);

    /// <summary>The positions in an array of a shape, in C order.</summary>
    /// <param name="shape">The shape.</param>
    /// <returns>The positions.</returns>
    public static IEnumerable<Shape> ndindex(Shape shape)
    {
        var total = shape.Size;
        for (long flat = 0; flat < total; flat++)
        {
            var index = new int[shape.Rank];
            var rest = flat;
            for (var axis = shape.Rank - 1; axis >= 0; axis--)
            {
                index[axis] = (int)(rest % shape.Dims[axis]);
                rest /= shape.Dims[axis];
            }
            yield return Shape.FromInts(index);
        }
    }

    /// <summary>The positions in an array of a shape, in C order: <c>np.ndindex(2, 3)</c>.</summary>
    /// <param name="dim0">The first size.</param>
    /// <param name="dim1">The second size.</param>
    /// <param name="more">Further sizes.</param>
    /// <returns>The positions.</returns>
    public static IEnumerable<Shape> ndindex(int dim0, int dim1, params int[] more) => ndindex(Shape.FromInts([dim0, dim1, .. more]));
}
