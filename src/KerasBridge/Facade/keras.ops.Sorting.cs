using KerasBridge.Autograd;

namespace KerasBridge;

// Order, positions and counts.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>Elements in ascending order along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order for <c>None</c>.</param>
        /// <returns>The elements, of the same shape; along one axis for <c>None</c>.</returns>
        public static Tensor sort(Tensor x, Axis? axis = null) => Symbolic.Call("sort", v => Ops.Sort(v[0], Ops.OneAxis(axis, v[0].ndim)), x);

        /// <summary>The positions that put an axis in ascending order, the first of equals first; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order for <c>None</c>.</param>
        /// <returns>Positions.</returns>
        public static Tensor argsort(Tensor x, Axis? axis = null) => Symbolic.Call("argsort", v => Ops.ArgSort(v[0], Ops.OneAxis(axis, v[0].ndim)), x);

        /// <summary>Positions such that the element at a place is the one that order would put there, with smaller ones before it; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="kth">The place.</param>
        /// <param name="axis">The axis; the last if not given.</param>
        /// <returns>Positions.</returns>
        public static Tensor argpartition(Tensor x, int kth, Axis? axis = null) =>
            Symbolic.Call("argpartition", v => Ops.Partition(v[0], kth, Ops.OneAxis(axis, v[0].ndim)), x);

        /// <summary>The largest elements along the last axis, and where they are; of equals the first. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">How many.</param>
        /// <param name="sorted">Whether the order matters; it is descending in any case.</param>
        /// <returns>The elements, in descending order, and their positions, int32.</returns>
        /// <exception cref="ArgumentException">There are not so many.</exception>
        public static Tensors top_k(Tensor x, int k, bool sorted = true) => (Tensors)Symbolic.CallMany("top_k", v => Ops.TopK(v[0], k), x);

        /// <summary>Whether the target class is among those with the greatest predictions; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="targets">Classes <c>(batch,)</c>.</param>
        /// <param name="predictions">Scores <c>(batch, classes)</c>.</param>
        /// <param name="k">How many.</param>
        /// <returns>Bool <c>(batch,)</c>.</returns>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        public static Tensor in_top_k(Tensor targets, Tensor predictions, int k) => Symbolic.Call("in_top_k", v => Ops.InTopK(v[0], v[1], k), targets, predictions);

        /// <summary>For each place of the indices, the element that they name along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices">Positions, with as many axes as x; negative ones count from the end.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <returns>A tensor of the shape of the indices.</returns>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        public static Tensor take_along_axis(Tensor x, Tensor indices, int? axis = null) =>
            Symbolic.Call("take_along_axis", v => Ops.TakeAlongAxis(v[0], v[1], axis), x, indices);

        /// <summary>Where values would be put so that a sequence stays in order; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="sorted_sequence">A vector in ascending order.</param>
        /// <param name="values">The values.</param>
        /// <param name="side"><c>left</c>: before equal elements; <c>right</c>: behind them.</param>
        /// <returns>Places, of the shape of the values.</returns>
        /// <exception cref="ArgumentException">The side is not known, or the sequence is no vector.</exception>
        public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, string side = "left") =>
            Symbolic.Call("searchsorted", v => Ops.SearchSorted(v[0], v[1], side), sorted_sequence, values);

        /// <summary>Which bin an element belongs to; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="bins">The bounds, in ascending order.</param>
        /// <returns>Numbers of bins, from 0: below the first bound.</returns>
        public static Tensor digitize(Tensor x, Tensor bins) => Symbolic.Call("digitize", v => Ops.SearchSorted(v[1], v[0], "right"), x, bins);

        /// <summary>How often each integer occurs, or the sums of its weights. See https://keras.io/api/ops/.</summary>
        /// <param name="x">Integers that are not negative; of a matrix, each row is counted for itself.</param>
        /// <param name="weights">A weight for each; 1 if not given.</param>
        /// <param name="minlength">How many numbers are counted at least.</param>
        /// <param name="sparse">Whether the result is sparse; tensors are dense here, so only <c>false</c>.</param>
        /// <returns>Counts, int32; with weights, sums in their dtype.</returns>
        /// <exception cref="ArgumentException">A sparse tensor is asked for, or there is a negative number.</exception>
        public static Tensor bincount(Tensor x, Tensor? weights = null, int minlength = 0, bool sparse = false)
        {
            Ops.RequireDense("bincount", sparse, null);
            Tensor[] inputs = weights is null ? [x] : [x, weights];
            return Symbolic.CallAs("bincount", v => Ops.BinCount(v, minlength), v => (v[0].ndim == 2 ? (-1, -1) : -1, v.Length > 1 ? v[1].dtype : DType.Int32), inputs);
        }

        /// <summary>How many elements fall into each of some bins. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="bins">How many bins of equal width.</param>
        /// <param name="range">The bounds of the first and the last bin; those of the elements if not given.</param>
        /// <returns>The counts and the bounds, in the dtype of x.</returns>
        /// <exception cref="ArgumentException">There is no bin, or the range is empty.</exception>
        public static Tensors histogram(Tensor x, int bins = 10, (double, double)? range = null) =>
            (Tensors)Symbolic.CallMany("histogram", v => Ops.Histogram(v[0], bins, range), x);

        /// <summary>Where elements are not 0; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of one axis at least.</param>
        /// <returns>For each axis the positions along it.</returns>
        /// <exception cref="InvalidOperationException">Within a function that is compiled: how many there are depends on values.</exception>
        public static Tensors nonzero(Tensor x) => (Tensors)Symbolic.CallManyAs("nonzero", v => Ops.NonZero(v[0]),
            v => [.. Enumerable.Repeat((Shape.FromInts([-1]), DType.Int32), v[0].ndim)], x);

        /// <summary>Positions among all elements in order, as positions along each axis. See https://keras.io/api/ops/.</summary>
        /// <param name="indices">Integers.</param>
        /// <param name="shape">The shape.</param>
        /// <returns>For each axis the positions along it.</returns>
        public static Tensors unravel_index(Tensor indices, Shape shape) => (Tensors)Symbolic.CallMany("unravel_index", v => Ops.Unravel(v[0], shape), indices);

        /// <summary>For each element, the choice whose condition is the first that holds. See https://keras.io/api/ops/.</summary>
        /// <param name="condlist">The conditions, of bool.</param>
        /// <param name="choicelist">The choices; all broadcast.</param>
        /// <param name="default">What stands where no condition holds.</param>
        /// <returns>A tensor of the shape that all broadcast to.</returns>
        /// <exception cref="ArgumentException">There are not as many choices as conditions.</exception>
        public static Tensor select(Tensors condlist, Tensors choicelist, Tensor? @default = null)
        {
            if (condlist.Count != choicelist.Count || condlist.Count == 0)
                throw new ArgumentException($"condlist and choicelist must have the same length, of 1 at least. Received: len(condlist)={condlist.Count}, len(choicelist)={choicelist.Count}");
            var count = condlist.Count;
            return Symbolic.Call("select", v => Ops.SelectFirst(v[..count], v[count..^1], v[^1]), [.. condlist, .. choicelist, @default ?? 0]);
        }
    }
}
