using System.Numerics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Reductions of the middle axis of (outer, length, inner) for the types that no network is trained in.</summary>
internal static unsafe class ReduceScalars
{
    public static void Reduce<T>(ReduceKind kind, T* x, T* y, long outer, long length, long inner) where T : unmanaged, INumber<T>
    {
        for (long o = 0; o < outer; o++, x += length * inner, y += inner)
        {
            if (inner == 1)
            {
                *y = kind == ReduceKind.Sum ? PairwiseSum(x, length) : Row(kind, x, length);
                continue;
            }
            for (long i = 0; i < inner; i++) y[i] = length > 0 ? x[i] : kind == ReduceKind.Prod ? T.One : T.Zero;
            for (long r = 1; r < length; r++)
            {
                var p = x + r * inner;
                switch (kind)
                {
                    case ReduceKind.Sum:
                        for (long i = 0; i < inner; i++) y[i] += p[i];
                        break;
                    case ReduceKind.Prod:
                        for (long i = 0; i < inner; i++) y[i] *= p[i];
                        break;
                    case ReduceKind.Max:
                        for (long i = 0; i < inner; i++) y[i] = T.Max(y[i], p[i]);
                        break;
                    default:
                        for (long i = 0; i < inner; i++) y[i] = T.Min(y[i], p[i]);
                        break;
                }
            }
        }
    }

    /// <summary>Whether all, or any, are other than zero.</summary>
    public static void Logical<T>(bool all, T* x, byte* y, long outer, long length, long inner) where T : unmanaged, INumber<T>
    {
        for (long o = 0; o < outer; o++, x += length * inner)
        {
            for (long i = 0; i < inner; i++)
            {
                var found = false;
                for (long r = 0; r < length && !found; r++) found = all == T.IsZero(x[r * inner + i]);
                *y++ = found != all ? (byte)1 : (byte)0;
            }
        }
    }

    private static T Row<T>(ReduceKind kind, T* x, long n) where T : unmanaged, INumber<T>
    {
        var y = n > 0 ? x[0] : kind == ReduceKind.Prod ? T.One : T.Zero;
        for (long i = 1; i < n; i++)
        {
            y = kind switch
            {
                ReduceKind.Prod => y * x[i],
                ReduceKind.Max => T.Max(y, x[i]),
                _ => T.Min(y, x[i]),
            };
        }
        return y;
    }

    /// <summary>Halves down to 128 elements, which eight running sums share: as NumPy adds, so that float64 sums come out alike.</summary>
    private static T PairwiseSum<T>(T* x, long n) where T : unmanaged, INumber<T>
    {
        if (n < 8)
        {
            var sum = T.Zero;
            for (long i = 0; i < n; i++) sum += x[i];
            return sum;
        }
        if (n <= 128)
        {
            T a0 = x[0], a1 = x[1], a2 = x[2], a3 = x[3], a4 = x[4], a5 = x[5], a6 = x[6], a7 = x[7];
            long i = 8;
            for (; i <= n - 8; i += 8)
            {
                a0 += x[i];
                a1 += x[i + 1];
                a2 += x[i + 2];
                a3 += x[i + 3];
                a4 += x[i + 4];
                a5 += x[i + 5];
                a6 += x[i + 6];
                a7 += x[i + 7];
            }
            var sum = a0 + a1 + (a2 + a3) + (a4 + a5 + (a6 + a7));
            for (; i < n; i++) sum += x[i];
            return sum;
        }
        var half = n / 2;
        half -= half % 8;
        return PairwiseSum(x, half) + PairwiseSum(x + half, n - half);
    }
}
