using System.Numerics;
using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Binary"/>
    public void Binary(BinaryKind kind, DTypeCode type, void* a, void* b, void* y, in Strided walk)
    {
        var own = walk;
        var size = SizeOf(type);
        if (type == DTypeCode.Float32) WidenNarrowRows(ref a, ref b, &own);
        var job = new StridedJob { A = (byte*)a, B = (byte*)b, C = (byte*)y, SizeA = size, SizeB = size, SizeC = size, Walk = &own };
        if (kind >= BinaryKind.Equal)
        {
            job.SizeC = 1;
            job.Run = type switch
            {
                DTypeCode.Float32 when Isa == Isa.Avx512 => FloatComparison<F512>(kind),
                DTypeCode.Float32 when Isa == Isa.Avx2 => FloatComparison<F256>(kind),
                DTypeCode.Float32 when Isa == Isa.Vector128 => FloatComparison<F128>(kind),
                DTypeCode.Float32 => FloatComparison<F1>(kind),
                DTypeCode.Float64 => Comparison<double>(kind),
                DTypeCode.Int32 => Comparison<int>(kind),
                DTypeCode.Int64 => Comparison<long>(kind),
                _ => Comparison<byte>(kind),
            };
        }
        else
        {
            job.Run = type switch
            {
                DTypeCode.Float32 when Isa == Isa.Avx512 => RealFunction<F512, F1>(kind),
                DTypeCode.Float32 when Isa == Isa.Avx2 => RealFunction<F256, F1>(kind),
                DTypeCode.Float32 when Isa == Isa.Vector128 => RealFunction<F128, F1>(kind),
                DTypeCode.Float32 => RealFunction<F1, F1>(kind),
                DTypeCode.Float64 => RealFunction<D1, D1>(kind),
                DTypeCode.Int32 => IntegerFunction<int>(kind),
                DTypeCode.Int64 => IntegerFunction<long>(kind),
                DTypeCode.UInt8 => IntegerFunction<byte>(kind),
                _ => BoolFunction(kind),
            };
        }
        if (kind is BinaryKind.Power or BinaryKind.Atan2 or BinaryKind.Mod or BinaryKind.FloorDivide) StridedJob.Execute(&job, 4 * Slow);
        else StridedJob.Execute(&job);
    }

    /// <summary>
    /// A few numbers that go with each of many short rows (the mean of a pixel's colours, a small bias) are laid out again and again in scratch memory, so that rows become long.
    /// </summary>
    private static void WidenNarrowRows(ref void* a, ref void* b, Strided* walk)
    {
        const int narrow = 32, wide = 512;
        if (walk->Rank != 2) return;
        int rows = walk->Sizes[0], columns = walk->Sizes[1];
        if (columns is < 1 or > narrow || rows < 64 || walk->A[1] != 1 || walk->B[1] != 1 || walk->C[1] != 1 || walk->C[0] != columns) return;
        var repeatsA = walk->A[0] == 0 && walk->B[0] == columns;
        if (!repeatsA && !(walk->B[0] == 0 && walk->A[0] == columns)) return;
        // The number of rows has to be whole in long rows.
        var group = Math.Min(rows, wide / columns);
        while (rows % group != 0) group--;
        if (group < 4) return;
        var tiled = Scratch.Floats(PartialSlot, (long)group * columns + 16);
        var source = (float*)(repeatsA ? a : b);
        for (var i = 0; i < group * columns; i++) tiled[i] = source[i % columns];
        if (repeatsA) a = tiled;
        else b = tiled;
        var size = group * columns;
        walk->Rank = 0;
        walk->Add(rows / group, repeatsA ? 0 : size, repeatsA ? size : 0, size);
        walk->Add(size, 1, 1, 1);
    }

    private static delegate*<void*, long, void*, long, void*, long, long, void> RealFunction<V, V1>(BinaryKind kind)
        where V : unmanaged, IVector<V> where V1 : unmanaged, IVector<V1>
    {
        switch (kind)
        {
            case BinaryKind.Add: return &BinaryRuns.Real<BinaryFunctions.Add, V, V1>;
            case BinaryKind.Subtract: return &BinaryRuns.Real<BinaryFunctions.Subtract, V, V1>;
            case BinaryKind.Multiply: return &BinaryRuns.Real<BinaryFunctions.Multiply, V, V1>;
            case BinaryKind.Divide: return &BinaryRuns.Real<BinaryFunctions.Divide, V, V1>;
            case BinaryKind.DivideNoNan: return &BinaryRuns.Real<BinaryFunctions.DivideNoNan, V, V1>;
            case BinaryKind.FloorDivide: return &BinaryRuns.Real<BinaryFunctions.FloorDivide, V, V1>;
            case BinaryKind.Mod: return &BinaryRuns.Real<BinaryFunctions.Mod, V, V1>;
            case BinaryKind.Power: return &BinaryRuns.Real<BinaryFunctions.Power, V, V1>;
            case BinaryKind.Maximum: return &BinaryRuns.Real<BinaryFunctions.Maximum, V, V1>;
            case BinaryKind.Minimum: return &BinaryRuns.Real<BinaryFunctions.Minimum, V, V1>;
            case BinaryKind.SquaredDifference: return &BinaryRuns.Real<BinaryFunctions.SquaredDifference, V, V1>;
            case BinaryKind.Atan2: return &BinaryRuns.Real<BinaryFunctions.Atan2, V, V1>;
            default: throw Unsupported(kind, DTypeCode.Float32);
        }
    }

    private static delegate*<void*, long, void*, long, void*, long, long, void> IntegerFunction<T>(BinaryKind kind) where T : unmanaged, IBinaryInteger<T>
    {
        switch (kind)
        {
            case BinaryKind.Add: return &BinaryRuns.Integer<IntegerFunctions.Add, T>;
            case BinaryKind.Subtract: return &BinaryRuns.Integer<IntegerFunctions.Subtract, T>;
            case BinaryKind.Multiply: return &BinaryRuns.Integer<IntegerFunctions.Multiply, T>;
            case BinaryKind.Divide: return &BinaryRuns.Integer<IntegerFunctions.Divide, T>;
            case BinaryKind.DivideNoNan: return &BinaryRuns.Integer<IntegerFunctions.Divide, T>;
            case BinaryKind.FloorDivide: return &BinaryRuns.Integer<IntegerFunctions.FloorDivide, T>;
            case BinaryKind.Mod: return &BinaryRuns.Integer<IntegerFunctions.Mod, T>;
            case BinaryKind.Power: return &BinaryRuns.Integer<IntegerFunctions.Power, T>;
            case BinaryKind.Maximum: return &BinaryRuns.Integer<IntegerFunctions.Maximum, T>;
            case BinaryKind.Minimum: return &BinaryRuns.Integer<IntegerFunctions.Minimum, T>;
            case BinaryKind.SquaredDifference: return &BinaryRuns.Integer<IntegerFunctions.SquaredDifference, T>;
            default: throw Unsupported(kind, DTypeCode.Int32);
        }
    }

    private static delegate*<void*, long, void*, long, void*, long, long, void> BoolFunction(BinaryKind kind)
    {
        switch (kind)
        {
            // What NumPy makes of arithmetic on bool.
            case BinaryKind.Add or BinaryKind.Maximum: return &BinaryRuns.Compare<CompareFunctions.LogicalOr, byte>;
            case BinaryKind.Multiply or BinaryKind.Minimum: return &BinaryRuns.Compare<CompareFunctions.LogicalAnd, byte>;
            default: throw Unsupported(kind, DTypeCode.Bool);
        }
    }

    private static delegate*<void*, long, void*, long, void*, long, long, void> FloatComparison<V>(BinaryKind kind) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case BinaryKind.Equal: return &BinaryRuns.CompareFloats<CompareFunctions.Equal, V>;
            case BinaryKind.NotEqual: return &BinaryRuns.CompareFloats<CompareFunctions.NotEqual, V>;
            case BinaryKind.Less: return &BinaryRuns.CompareFloats<CompareFunctions.Less, V>;
            case BinaryKind.LessEqual: return &BinaryRuns.CompareFloats<CompareFunctions.LessEqual, V>;
            case BinaryKind.Greater: return &BinaryRuns.CompareFloats<CompareFunctions.Greater, V>;
            case BinaryKind.GreaterEqual: return &BinaryRuns.CompareFloats<CompareFunctions.GreaterEqual, V>;
            case BinaryKind.LogicalAnd: return &BinaryRuns.CompareFloats<CompareFunctions.LogicalAnd, V>;
            case BinaryKind.LogicalOr: return &BinaryRuns.CompareFloats<CompareFunctions.LogicalOr, V>;
            default: return &BinaryRuns.CompareFloats<CompareFunctions.LogicalXor, V>;
        }
    }

    private static delegate*<void*, long, void*, long, void*, long, long, void> Comparison<T>(BinaryKind kind) where T : unmanaged, INumber<T>
    {
        switch (kind)
        {
            case BinaryKind.Equal: return &BinaryRuns.Compare<CompareFunctions.Equal, T>;
            case BinaryKind.NotEqual: return &BinaryRuns.Compare<CompareFunctions.NotEqual, T>;
            case BinaryKind.Less: return &BinaryRuns.Compare<CompareFunctions.Less, T>;
            case BinaryKind.LessEqual: return &BinaryRuns.Compare<CompareFunctions.LessEqual, T>;
            case BinaryKind.Greater: return &BinaryRuns.Compare<CompareFunctions.Greater, T>;
            case BinaryKind.GreaterEqual: return &BinaryRuns.Compare<CompareFunctions.GreaterEqual, T>;
            case BinaryKind.LogicalAnd: return &BinaryRuns.Compare<CompareFunctions.LogicalAnd, T>;
            case BinaryKind.LogicalOr: return &BinaryRuns.Compare<CompareFunctions.LogicalOr, T>;
            default: return &BinaryRuns.Compare<CompareFunctions.LogicalXor, T>;
        }
    }
}
