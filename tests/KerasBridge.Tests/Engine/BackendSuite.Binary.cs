using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly BinaryKind[] ForIntegers =
    [
        BinaryKind.Add, BinaryKind.Subtract, BinaryKind.Multiply, BinaryKind.FloorDivide, BinaryKind.Mod, BinaryKind.Maximum, BinaryKind.Minimum,
        BinaryKind.Equal, BinaryKind.NotEqual, BinaryKind.Less, BinaryKind.LessEqual, BinaryKind.Greater, BinaryKind.GreaterEqual,
    ];

    private static readonly BinaryKind[] ForBools = [BinaryKind.Equal, BinaryKind.NotEqual, BinaryKind.LogicalAnd, BinaryKind.LogicalOr, BinaryKind.LogicalXor];

    public static TheoryData<string, string> BinaryKinds()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in Enum.GetValues<BinaryKind>().Except(ForBools[2..]))
        {
            data.Add(kind.ToString(), nameof(DTypeCode.Float32));
            data.Add(kind.ToString(), nameof(DTypeCode.Float64));
        }
        foreach (var kind in ForIntegers)
        {
            foreach (var type in new[] { DTypeCode.Int32, DTypeCode.Int64, DTypeCode.UInt8 }) data.Add(kind.ToString(), type.ToString());
        }
        foreach (var kind in ForBools) data.Add(kind.ToString(), nameof(DTypeCode.Bool));
        return data;
    }

    [SkippableTheory]
    [MemberData(nameof(BinaryKinds))]
    public void BinaryOverEveryWalk(string kindName, string typeName)
    {
        var (kind, type) = (Enum.Parse<BinaryKind>(kindName), Enum.Parse<DTypeCode>(typeName));
        foreach (var (name, walk) in Walks(type == DTypeCode.Float32)) BinaryOver(kind, type, walk, $"{kind} of {type}, {name}");
    }

    private void BinaryOver(BinaryKind kind, DTypeCode type, in Strided walk, string what)
    {
        var (countA, countB, countY) = Extents(walk);
        var nonNegative = type == DTypeCode.UInt8;
        var divides = kind is BinaryKind.FloorDivide or BinaryKind.Mod or BinaryKind.Divide;
        var positive = kind == BinaryKind.Power || nonNegative;
        // Bytes stay small, so that no difference or product leaves their range; whole numbers are divided by 1 and more.
        using var a = Typed(type, countA, positive ? nonNegative ? 9 : 0.5 : -6, positive ? 15 : 6);
        using var b = Typed(type, countB, divides || positive ? 1 : -6, nonNegative ? 9 : 6);
        var result = kind >= BinaryKind.Equal ? DTypeCode.Bool : type;
        using var y = new NativeArray<byte>(countY * SizeOf(result));
        using var expected = new NativeArray<byte>(y.Count);
        Backend.Binary(kind, type, a.Pointer, b.Pointer, y.Pointer, walk);
        _reference.Binary(kind, type, a.Pointer, b.Pointer, expected.Pointer, walk);
        if (result == DTypeCode.Float32)
        {
            y.CheckEnd(what);
            CloseEach(Singles(y), Singles(expected), [], kind == BinaryKind.Power ? 4e-6 : 1e-6, what);
        }
        else if (result == DTypeCode.Float64)
        {
            y.CheckEnd(what);
            CloseEach(new Span<double>(y.Pointer, (int)countY), new Span<double>(expected.Pointer, (int)countY), [], 1e-12, what);
        }
        else
        {
            Same(y, expected, what);
        }
    }

    [SkippableFact]
    public void BinaryOfSpecialNumbers()
    {
        float[] values = [0, -0f, 1, -1, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 2.5f];
        var pairs = (from left in values from right in values select (left, right)).ToArray();
        using var a = new NativeArray<float>(Array.ConvertAll(pairs, pair => pair.left));
        using var b = new NativeArray<float>(Array.ConvertAll(pairs, pair => pair.right));
        using var y = new NativeArray<float>(pairs.Length);
        using var truths = new NativeArray<byte>(pairs.Length);
        var walk = new Strided();
        walk.Add(pairs.Length, 1, 1, 1);
        foreach (var kind in new[] { BinaryKind.Add, BinaryKind.Multiply, BinaryKind.Divide, BinaryKind.DivideNoNan, BinaryKind.Maximum, BinaryKind.Minimum })
        {
            Backend.Binary(kind, DTypeCode.Float32, a.Pointer, b.Pointer, y.Pointer, walk);
            var expected = Array.ConvertAll(pairs, pair => Functions.Binary(kind, pair.left, pair.right));
            CloseEach(Doubles(y), expected, [], 1e-6, kind.ToString());
        }
        foreach (var kind in ForIntegers[7..])
        {
            Backend.Binary(kind, DTypeCode.Float32, a.Pointer, b.Pointer, truths.Pointer, walk);
            Assert.Equal(Array.ConvertAll(pairs, pair => (byte)Functions.Binary(kind, pair.left, pair.right)), truths.ToArray());
        }
    }

    [SkippableFact]
    public void BinaryWorksInPlace()
    {
        using var a = Input(1003);
        using var b = Input(1003);
        var expected = a.ToArray().Zip(b.ToArray(), (left, right) => (double)(left - right)).ToArray();
        var walk = new Strided();
        walk.Add(1003, 1, 1, 1);
        Backend.Binary(BinaryKind.Subtract, DTypeCode.Float32, a.Pointer, b.Pointer, a.Pointer, walk);
        CloseEach(Doubles(a), expected, [], 1e-6, "a -= b");
    }

    /// <summary>The shapes of operands that arrays meet in practice.</summary>
    private static List<(string Name, Strided Walk)> Walks(bool large)
    {
        var walks = new List<(string, Strided)>();
        void Add(string name, params (int Size, long A, long B, long C)[] axes)
        {
            var walk = new Strided();
            foreach (var (size, a, b, c) in axes) walk.Add(size, a, b, c);
            walks.Add((name, walk));
        }
        Add("no axis");
        Add("one element", (1, 1, 1, 1));
        foreach (var count in new[] { 3, 16, 37, 300 }) Add($"{count} in a row", (count, 1, 1, 1));
        Add("a scalar on the left", (37, 0, 1, 1));
        Add("a scalar on the right", (37, 1, 0, 1));
        Add("a row to each row", (5, 19, 0, 19), (19, 1, 1, 1));
        Add("a column to each column", (5, 19, 1, 19), (19, 1, 0, 1));
        Add("the outer product", (7, 1, 0, 21), (21, 0, 1, 1));
        Add("one transposed", (6, 1, 11, 11), (11, 6, 1, 1));
        Add("every second element", (33, 2, 1, 1));
        Add("written apart", (9, 1, 1, 3));
        Add("three axes, the middle broadcast", (3, 10, 20, 20), (2, 0, 10, 10), (10, 1, 1, 1));
        if (!large) return walks;
        Add("large", (Large, 1, 1, 1));
        Add("large, a row to each row", (2501, 35, 0, 35), (35, 1, 1, 1));
        Add("large, a column to each column", (35, 2501, 1, 2501), (2501, 1, 0, 1));
        Add("large, one transposed", (250, 1, 281, 281), (281, 250, 1, 1));
        return walks;
    }

    /// <summary>How many elements each operand of a walk reaches.</summary>
    private static (long A, long B, long C) Extents(in Strided walk)
    {
        long a = 1, b = 1, c = 1;
        for (var axis = 0; axis < walk.Rank; axis++)
        {
            a += (walk.Sizes[axis] - 1) * walk.A[axis];
            b += (walk.Sizes[axis] - 1) * walk.B[axis];
            c += (walk.Sizes[axis] - 1) * walk.C[axis];
        }
        return (a, b, c);
    }

    private static double[] Singles(NativeArray<byte> array)
    {
        var values = new double[array.Count / sizeof(float)];
        for (var i = 0; i < values.Length; i++) values[i] = ((float*)array.Pointer)[i];
        return values;
    }
}
