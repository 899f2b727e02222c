using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void CopyOverEveryWalk(int elementSize)
    {
        foreach (var (name, walk) in MoveWalks())
        {
            var (source, target, _) = Extents(walk);
            using var x = new NativeArray<byte>(source * elementSize);
            _random.NextBytes(x.Span);
            using var y = new NativeArray<byte>(target * elementSize);
            using var expected = new NativeArray<byte>(target * elementSize);
            Backend.Copy(elementSize, x.Pointer, y.Pointer, walk);
            _reference.Copy(elementSize, x.Pointer, expected.Pointer, walk);
            Same(y, expected, $"Copy of {elementSize} bytes, {name}");
        }
    }

    [SkippableFact]
    public void CopyBackwards()
    {
        foreach (var count in new[] { 1, 5, 40, Large })
        {
            using var x = Input(count);
            using var y = new NativeArray<float>(count);
            var walk = new Strided();
            walk.Add(count, -1, 1);
            Backend.Copy(4, x.Pointer + (count - 1), y.Pointer, walk);
            Assert.Equal(Enumerable.Reverse(x.ToArray()), y.ToArray());
        }
    }

    [SkippableFact]
    public void AddIntoOverEveryWalk()
    {
        var walks = MoveWalks();
        foreach (var (name, axes) in new (string, (int, long, long)[])[]
        {
            ("all into one", [(1000, 1, 0)]),
            ("rows into a row", [(37, 19, 0), (19, 1, 1)]),
            ("columns into a column", [(37, 19, 1), (19, 1, 0)]),
            ("many rows into a row", [(5003, 17, 0), (17, 1, 1)]),
            ("overlapping windows", [(30, 5, 2), (5, 1, 1)]),
        })
        {
            var walk = new Strided();
            foreach (var (size, source, target) in axes) walk.Add(size, source, target);
            walks.Add((name, walk));
        }
        foreach (var (name, walk) in walks)
        {
            var (source, target, _) = Extents(walk);
            using var x = Input(source);
            using var y = Input(target);
            using var expected = new NativeArray<float>(y.ToArray());
            Backend.AddInto(x, y, walk);
            _reference.AddInto(x, expected, walk);
            Close(y, expected, 1e-5, $"AddInto, {name}");
        }
    }

    [SkippableFact]
    public void SelectByCondition()
    {
        foreach (var type in EngineTypes)
        {
            foreach (var count in new[] { 1, 15, 33, 1025, Large })
            {
                using var condition = Typed(DTypeCode.Bool, count, 0, 2);
                using var a = Typed(type, count, 0, 100);
                using var b = Typed(type, count, 100, 200);
                using var y = new NativeArray<byte>(a.Count);
                using var expected = new NativeArray<byte>(a.Count);
                Backend.Select(type, condition, a.Pointer, b.Pointer, y.Pointer, count);
                _reference.Select(type, condition, a.Pointer, b.Pointer, expected.Pointer, count);
                Same(y, expected, $"Select of {type}");
            }
        }
    }

    [SkippableFact]
    public void CastBetweenAllTypes()
    {
        foreach (var from in EngineTypes)
        {
            foreach (var to in EngineTypes)
            {
                var signed = from is not (DTypeCode.UInt8 or DTypeCode.Bool) && to is not DTypeCode.UInt8;
                foreach (var count in new[] { 1, 19, 129, Large })
                {
                    using var x = Typed(from, count, signed ? -9.9 : 0, 9.9);
                    using var y = new NativeArray<byte>(count * SizeOf(to));
                    using var expected = new NativeArray<byte>(y.Count);
                    Backend.Cast(from, to, x.Pointer, y.Pointer, count);
                    _reference.Cast(from, to, x.Pointer, expected.Pointer, count);
                    Same(y, expected, $"Cast from {from} to {to}");
                }
            }
        }
    }

    [SkippableFact]
    public void FillOfEverySize()
    {
        long value = 0x1122334455667788;
        foreach (var size in new[] { 1, 4, 8 })
        {
            foreach (var count in new[] { 1, 3, 35, Large })
            {
                using var y = new NativeArray<byte>((long)count * size);
                using var expected = new NativeArray<byte>(y.Count);
                Backend.Fill(y.Pointer, &value, size, count);
                _reference.Fill(expected.Pointer, &value, size, count);
                Same(y, expected, $"Fill of {size} bytes");
            }
        }
    }

    /// <summary>Slices, transposes, padding and tiling as walks from a source to a target.</summary>
    private static List<(string Name, Strided Walk)> MoveWalks()
    {
        var walks = new List<(string, Strided)>();
        void Add(string name, params (int Size, long Source, long Target)[] axes)
        {
            var walk = new Strided();
            foreach (var (size, source, target) in axes) walk.Add(size, source, target);
            walks.Add((name, walk));
        }
        Add("one element");
        foreach (var count in new[] { 2, 31, 64, 101, Large }) Add($"{count} in a row", (count, 1, 1));
        Add("transposed", (13, 1, 17), (17, 13, 1));
        Add("transposed, large", (333, 1, 257), (257, 333, 1));
        Add("rows of a wider target", (9, 7, 12), (7, 1, 1));
        Add("rows of a wider source", (9, 12, 7), (7, 1, 1));
        Add("every third", (50, 3, 1));
        Add("tiled", (4, 0, 23), (23, 1, 1));
        Add("each repeated", (23, 1, 4), (4, 0, 1));
        Add("NCHW to NHWC", (3, 60, 60), (4, 15, 1), (15, 1, 4));
        Add("axes in reverse", (5, 1, 24), (4, 5, 6), (6, 20, 1));
        return walks;
    }
}
