using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <summary>Slots of <see cref="Scratch"/> that these kernels use on the calling thread, and on the threads that run chunks.</summary>
    private const int FirstStageSlot = 3, SecondStageSlot = 4, PartialSlot = 5;

    /// <inheritdoc cref="IBackend.Reduce"/>
    public void Reduce(ReduceKind kind, DTypeCode type, void* x, void* y, ReadOnlySpan<int> sizes, uint reducedMask)
    {
        // Neighbours that go away, or stay, together are one axis: kept and reduced ones alternate then.
        var axes = stackalloc long[sizes.Length + 3];
        var rank = 0;
        long reduced = 1;
        var lastReduced = false;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == 1) continue;
            var goes = (reducedMask >> i & 1) != 0;
            if (goes) reduced *= sizes[i];
            if (rank > 0 && goes == lastReduced) axes[rank - 1] *= sizes[i];
            else axes[rank++] = sizes[i];
            lastReduced = goes;
        }
        if (rank == 0 || rank == 1 && !lastReduced)
        {
            // Nothing to combine; a reduction of length 1 still turns numbers into bool.
            ReduceMiddle(kind, type, x, y, rank == 0 ? 1 : axes[0], 1, 1, reduced);
            return;
        }
        // From the innermost reduced axis outwards; what is left in between goes to scratch memory, the two slots in turn.
        var slot = FirstStageSlot;
        while (true)
        {
            long inner = 1;
            var axis = rank - 1;
            if (!lastReduced) inner = axes[axis--];
            long outer = 1;
            for (var i = 0; i < axis; i++) outer *= axes[i];
            var final = axis < 2;
            var target = y;
            var stageKind = final || kind != ReduceKind.Mean ? kind : ReduceKind.Sum;
            if (!final)
            {
                target = Scratch.Floats(slot, outer * inner * 2);
                slot = slot == FirstStageSlot ? SecondStageSlot : FirstStageSlot;
            }
            ReduceMiddle(stageKind, type, x, target, outer, axes[axis], inner, reduced);
            if (final) return;
            if (kind is ReduceKind.All or ReduceKind.Any) type = DTypeCode.Bool;
            x = target;
            // The kept axis before and the kept one behind are one now.
            rank = axis;
            axes[rank - 1] *= inner;
            lastReduced = false;
        }
    }

    /// <inheritdoc cref="IBackend.SumOfSquares"/>
    public float SumOfSquares(float* x, long count) => Isa == Isa.Scalar ? SquaresJob.Execute<F1>(x, count, PartialSlot) : SquaresJob.Execute<F256>(x, count, PartialSlot);

    private void ReduceMiddle(ReduceKind kind, DTypeCode type, void* x, void* y, long outer, long length, long inner, long reduced)
    {
        if (outer * inner == 0) return;
        switch (type)
        {
            case DTypeCode.Float32 when kind < ReduceKind.All:
                var job = new ReduceJob { X = (float*)x, Y = (float*)y, Outer = outer, Length = length, Inner = inner, Divisor = kind == ReduceKind.Mean ? reduced : 1 };
                if (Isa == Isa.Scalar) ReduceFloats<F1>(kind, &job);
                else if (inner == 1 || Isa == Isa.Avx2) ReduceFloats<F256>(kind, &job);
                else if (Isa == Isa.Avx512) ReduceFloats<F512>(kind, &job);
                else ReduceFloats<F128>(kind, &job);
                return;
            case DTypeCode.Float32: ReduceScalars.Logical(kind == ReduceKind.All, (float*)x, (byte*)y, outer, length, inner); return;
            case DTypeCode.Float64: ReduceScalar(kind, (double*)x, y, outer, length, inner, reduced); return;
            case DTypeCode.Int32: ReduceScalar(kind, (int*)x, y, outer, length, inner, reduced); return;
            case DTypeCode.Int64: ReduceScalar(kind, (long*)x, y, outer, length, inner, reduced); return;
            default: ReduceScalar(kind, (byte*)x, y, outer, length, inner, reduced); return;
        }
    }

    private static void ReduceFloats<V>(ReduceKind kind, ReduceJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case ReduceKind.Sum or ReduceKind.Mean: ReduceJob.Execute<ReduceFunctions.Sum, V>(job, PartialSlot); return;
            case ReduceKind.Max: ReduceJob.Execute<ReduceFunctions.Max, V>(job, PartialSlot); return;
            case ReduceKind.Min: ReduceJob.Execute<ReduceFunctions.Min, V>(job, PartialSlot); return;
            default: ReduceJob.Execute<ReduceFunctions.Product, V>(job, PartialSlot); return;
        }
    }

    private static void ReduceScalar<T>(ReduceKind kind, T* x, void* y, long outer, long length, long inner, long reduced) where T : unmanaged, System.Numerics.INumber<T>
    {
        if (kind is ReduceKind.All or ReduceKind.Any)
        {
            ReduceScalars.Logical(kind == ReduceKind.All, x, (byte*)y, outer, length, inner);
            return;
        }
        ReduceScalars.Reduce(kind == ReduceKind.Mean ? ReduceKind.Sum : kind, x, (T*)y, outer, length, inner);
        if (kind != ReduceKind.Mean) return;
        var divisor = T.CreateTruncating(reduced);
        for (long i = 0; i < outer * inner; i++) ((T*)y)[i] /= divisor;
    }
}
