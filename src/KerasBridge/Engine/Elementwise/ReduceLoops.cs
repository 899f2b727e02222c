using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The loops of float32 reductions. The order of the operations follows from the sizes alone.</summary>
internal static unsafe class ReduceLoops
{
    /// <summary>Vectors that are combined in float32 before their lanes go on in double: errors stay small however long the row is.</summary>
    private const int BlockVectors = 64;

    /// <summary>Rows that are combined in one go before the result is added to that of earlier ones.</summary>
    private const int BlockRows = 64;

    /// <summary>Reduces n elements that lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Row<TOp, V>(float* x, long n) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var identity = V.Create(TOp.Identity);
        var total = TOp.Identity;
        long block = BlockVectors * V.Count;
        for (; n >= block; n -= block, x += block)
        {
            V a0 = identity, a1 = identity, a2 = identity, a3 = identity;
            for (long i = 0; i < block; i += 4 * V.Count)
            {
                a0 = TOp.Combine(a0, V.Load(x, i));
                a1 = TOp.Combine(a1, V.Load(x, i + V.Count));
                a2 = TOp.Combine(a2, V.Load(x, i + 2 * V.Count));
                a3 = TOp.Combine(a3, V.Load(x, i + 3 * V.Count));
            }
            total = TOp.Combine(total, TOp.Lanes(TOp.Combine(TOp.Combine(a0, a1), TOp.Combine(a2, a3))));
        }
        if (n == 0) return total;
        var a = identity;
        long j = 0;
        for (; j <= n - V.Count; j += V.Count) a = TOp.Combine(a, V.Load(x, j));
        if (j < n) a = TOp.Combine(a, V.First((int)(n - j), V.Load(x, j), identity));
        return TOp.Combine(total, TOp.Lanes(a));
    }

    /// <summary>Reduces rows × columns, whose rows are <paramref name="stride"/> apart, to one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns<TOp, V>(float* x, float* y, long rows, long columns, long stride) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var identity = V.Create(TOp.Identity);
        long c = 0;
        for (; c <= columns - 4 * V.Count; c += 4 * V.Count)
        {
            V t0 = identity, t1 = identity, t2 = identity, t3 = identity;
            for (long r = 0; r < rows;)
            {
                V a0 = identity, a1 = identity, a2 = identity, a3 = identity;
                for (var end = Math.Min(rows, r + BlockRows); r < end; r++)
                {
                    var p = x + r * stride + c;
                    a0 = TOp.Combine(a0, V.Load(p, 0));
                    a1 = TOp.Combine(a1, V.Load(p, V.Count));
                    a2 = TOp.Combine(a2, V.Load(p, 2 * V.Count));
                    a3 = TOp.Combine(a3, V.Load(p, 3 * V.Count));
                }
                t0 = TOp.Combine(t0, a0);
                t1 = TOp.Combine(t1, a1);
                t2 = TOp.Combine(t2, a2);
                t3 = TOp.Combine(t3, a3);
            }
            V.Store(t0, y, c);
            V.Store(t1, y, c + V.Count);
            V.Store(t2, y, c + 2 * V.Count);
            V.Store(t3, y, c + 3 * V.Count);
        }
        for (; c < columns; c += V.Count)
        {
            var t = identity;
            for (long r = 0; r < rows;)
            {
                var a = identity;
                for (var end = Math.Min(rows, r + BlockRows); r < end; r++) a = TOp.Combine(a, V.Load(x + r * stride, c));
                t = TOp.Combine(t, a);
            }
            V.StoreFirst(t, y, c, (int)Math.Min(V.Count, columns - c));
        }
    }

    /// <summary>As <see cref="Columns"/> of few columns side by side: several rows are seen as one long one, which is folded at the end.</summary>
    public static void NarrowColumns<TOp, V>(float* x, float* y, long rows, int columns) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        const int wanted = 64;
        var group = wanted / columns;
        if (group < 2 || rows < 2 * group)
        {
            Columns<TOp, V>(x, y, rows, columns, columns);
            return;
        }
        var wide = stackalloc float[wanted + 16];
        var width = group * columns;
        var wideRows = rows / group;
        Columns<TOp, V>(x, wide, wideRows, width, width);
        for (var c = 0; c < columns; c++)
        {
            var total = TOp.Identity;
            for (var i = c; i < width; i += columns) total = TOp.Combine(total, wide[i]);
            for (var i = wideRows * width + c; i < rows * columns; i += columns) total = TOp.Combine(total, x[i]);
            y[c] = (float)total;
        }
    }
}
