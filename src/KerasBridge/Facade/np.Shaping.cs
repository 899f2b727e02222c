using KerasBridge.Numpy;

namespace KerasBridge;

// Functions that change shapes, join and split.
public partial class np
{
    /// <summary>The elements in another shape: a view where that is possible; one size may be -1.</summary>
    public static NDArray reshape(NDArray a, Shape shape, string order = "C") => a.reshape(shape, order);

    /// <summary>All elements in one axis: a view where that is possible.</summary>
    public static NDArray ravel(NDArray a, string order = "C") => a.ravel(order);

    /// <summary>The axes in another order; <c>None</c>: reversed. A view.</summary>
    public static NDArray transpose(NDArray a, Axis axes = default) => a.transpose(axes);

    /// <summary>Two axes exchanged; a view.</summary>
    public static NDArray swapaxes(NDArray a, int axis1, int axis2) => a.swapaxes(axis1, axis2);

    /// <summary>Axes moved to other places; a view.</summary>
    public static NDArray moveaxis(NDArray a, Axis source, Axis destination) => ArrayShapes.MoveAxis(a, source, destination);

    /// <summary>An axis moved backwards until it comes before position <c>start</c>; a view.</summary>
    public static NDArray rollaxis(NDArray a, int axis, int start = 0) => Arranging.RollAxis(a, axis, start);

    /// <summary>New axes of size 1 at the given places; a view.</summary>
    public static NDArray expand_dims(NDArray a, Axis axis) => ArrayShapes.ExpandDims(a, axis);

    /// <summary>The array without its axes of size 1; a view.</summary>
    public static NDArray squeeze(NDArray a, Axis axis = default) => a.squeeze(axis);

    /// <summary>The array repeated up to a shape; a view that must not be written.</summary>
    public static NDArray broadcast_to(NDArray array, Shape shape, bool subok = false) => Broadcast.To(array, shape);

    /// <summary>The arrays repeated up to their common shape; views.</summary>
    public static ArrayTuple broadcast_arrays(params ReadOnlySpan<NDArray> args) => Arranging.BroadcastAll(args.ToArray());

    /// <summary>The shape in which arrays of these shapes meet.</summary>
    public static Shape broadcast_shapes(params ReadOnlySpan<Shape> args) => Arranging.CommonShape(args);

    /// <summary>An array with at least one axis.</summary>
    public static NDArray atleast_1d(NDArray ary) => Arranging.AtLeast(ary, 1);

    /// <summary>An array with at least two axes; a new one comes first.</summary>
    public static NDArray atleast_2d(NDArray ary) => Arranging.AtLeast(ary, 2);

    /// <summary>An array with at least three axes.</summary>
    public static NDArray atleast_3d(NDArray ary) => Arranging.AtLeast(ary, 3);

    /// <summary>Arrays one after the other along an axis that they have; <c>None</c>: flattened.</summary>
    public static NDArray concatenate(ArrayTuple arrays, Axis? axis = null, NDArray? @out = null, DType? dtype = null, string casting = "same_kind") => Output.To(@out, Joining.Concatenate(arrays, axis ?? 0, dtype, casting));

    /// <summary>Arrays one after the other along an axis that they have; <c>None</c>: flattened.</summary>
    public static NDArray concat(ArrayTuple arrays, Axis? axis = null, NDArray? @out = null, DType? dtype = null, string casting = "same_kind") => Output.To(@out, Joining.Concatenate(arrays, axis ?? 0, dtype, casting));

    /// <summary>Arrays of one shape along a new axis.</summary>
    public static NDArray stack(ArrayTuple arrays, int axis = 0, NDArray? @out = null, DType? dtype = null, string casting = "same_kind") => Output.To(@out, Joining.Stack(arrays, axis, dtype, casting));

    /// <summary>Arrays one below the other.</summary>
    public static NDArray vstack(ArrayTuple tup, DType? dtype = null, string casting = "same_kind") => Joining.Concatenate([.. tup.Select(a => Arranging.AtLeast(a, 2))], 0, dtype, casting);

    /// <summary>Arrays side by side.</summary>
    public static NDArray hstack(ArrayTuple tup, DType? dtype = null, string casting = "same_kind") => Arranging.HStack(tup, dtype, casting);

    /// <summary>Arrays one behind the other along the third axis.</summary>
    public static NDArray dstack(ArrayTuple tup) => Joining.Concatenate([.. tup.Select(a => Arranging.AtLeast(a, 3))], 2);

    /// <summary>Arrays of one axis as columns.</summary>
    public static NDArray column_stack(ArrayTuple tup) => Joining.Concatenate([.. tup.Select(a => a.ndim < 2 ? a.reshape(-1, 1) : a)], 1);

    /// <summary>Views of equal parts, or of the parts between positions.</summary>
    public static ArrayTuple split(NDArray ary, Axis indices_or_sections, int axis = 0) => Joining.Split(ary, indices_or_sections, axis, equal: true);

    /// <summary>Views of parts that need not be equal.</summary>
    public static ArrayTuple array_split(NDArray ary, Axis indices_or_sections, int axis = 0) => Joining.Split(ary, indices_or_sections, axis, equal: false);

    /// <summary>Views of parts side by side.</summary>
    public static ArrayTuple hsplit(NDArray ary, Axis indices_or_sections) => Joining.Split(ary, indices_or_sections, ary.ndim > 1 ? 1 : 0, equal: true);

    /// <summary>Views of parts one below the other.</summary>
    public static ArrayTuple vsplit(NDArray ary, Axis indices_or_sections) => Joining.Split(ary, indices_or_sections, 0, equal: true);

    /// <summary>The array repeated as a whole.</summary>
    public static NDArray tile(NDArray A, Axis reps) => Joining.Tile(A, [.. reps]);

    /// <summary>Each element repeated.</summary>
    public static NDArray repeat(NDArray a, NDArray repeats, Axis axis = default) => Joining.Repeat(a, repeats, axis);

    /// <summary>The array repeated or cut to a shape.</summary>
    public static NDArray resize(NDArray a, Shape new_shape) => Arranging.Resize(a, new_shape);

    /// <summary>Values appended; <c>None</c>: both flattened.</summary>
    public static NDArray append(NDArray arr, NDArray values, Axis axis = default) => Arranging.Append(arr, values, axis);

    /// <summary>Values inserted before positions along an axis; <c>None</c>: flattened.</summary>
    public static NDArray insert(NDArray arr, NDArray obj, NDArray values, Axis axis = default) => Arranging.Insert(arr, obj, values, axis);

    /// <summary>The array without the parts at positions along an axis; <c>None</c>: flattened.</summary>
    public static NDArray delete(NDArray arr, NDIndex obj, Axis axis = default) => Arranging.Delete(arr, obj, axis);

    /// <summary>The order of elements reversed along axes; a view.</summary>
    public static NDArray flip(NDArray m, Axis axis = default) => ArrayShapes.Flip(m, axis);

    /// <summary>The columns in reverse order; a view.</summary>
    public static NDArray fliplr(NDArray m) => ArrayShapes.Flip(m, 1);

    /// <summary>The rows in reverse order; a view.</summary>
    public static NDArray flipud(NDArray m) => ArrayShapes.Flip(m, 0);

    /// <summary>Elements moved along axes, those that fall off coming back at the other end; <c>None</c>: flattened.</summary>
    public static NDArray roll(NDArray a, Axis shift, Axis axis = default) => Arranging.Roll(a, shift, axis);

    /// <summary>Turned by right angles, <c>k</c> times, from the first axis towards the second; a view.</summary>
    public static NDArray rot90(NDArray m, int k = 1, Axis? axes = null) => Arranging.Rot90(m, k, axes ?? Axis.Create([0, 1]));

    /// <summary>Padded at the ends of axes: <c>constant</c>, <c>edge</c>, <c>reflect</c>, <c>symmetric</c>, <c>wrap</c>, <c>maximum</c>, <c>minimum</c>, <c>mean</c>.</summary>
    public static NDArray pad(NDArray array, NDArray pad_width, string mode = "constant", NDArray? constant_values = null) => Padding.Pad(array, pad_width, mode, constant_values ?? 0);

    /// <summary>The diagonal; a view that must not be written.</summary>
    public static NDArray diagonal(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1) => ArrayShapes.Diagonal(a, offset, axis1, axis2);

    /// <summary>The sum of the diagonal.</summary>
    public static NDArray trace(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1, DType? dtype = null) => Reduction.Sum(ArrayShapes.Diagonal(a, offset, axis1, axis2), -1, dtype, false);
}
