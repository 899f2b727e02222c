using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void Reduce(ReduceKind kind, DTypeCode type, void* x, void* y, ReadOnlySpan<int> sizes, uint reducedMask)
    {
        long inputs = 1, outputs = 1, folded = 1;
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            inputs *= sizes[axis];
            if ((reducedMask >> axis & 1) == 0) outputs *= sizes[axis];
            else folded *= sizes[axis];
        }
        var results = new double[outputs];
        Array.Fill(results, kind switch
        {
            ReduceKind.Prod or ReduceKind.All => 1,
            ReduceKind.Max => double.NegativeInfinity,
            ReduceKind.Min => double.PositiveInfinity,
            _ => 0,
        });
        for (long n = 0; n < inputs; n++)
        {
            long rest = n, target = 0, scale = 1;
            for (var axis = sizes.Length - 1; axis >= 0; axis--)
            {
                var i = rest % sizes[axis];
                rest /= sizes[axis];
                if ((reducedMask >> axis & 1) != 0) continue;
                target += i * scale;
                scale *= sizes[axis];
            }
            var value = Get(type, x, n);
            ref var result = ref results[target];
            result = kind switch
            {
                ReduceKind.Max => Math.Max(result, value),
                ReduceKind.Min => Math.Min(result, value),
                ReduceKind.Prod => result * value,
                ReduceKind.All => result != 0 && value != 0 ? 1 : 0,
                ReduceKind.Any => result != 0 || value != 0 ? 1 : 0,
                _ => result + value,
            };
        }
        for (long i = 0; i < outputs; i++) Set(type, y, i, kind == ReduceKind.Mean ? results[i] / folded : results[i]);
    }

    public void ArgReduce(bool max, DTypeCode type, void* x, int* y, int outer, int length, int inner)
    {
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                var best = 0;
                for (var j = 1; j < length; j++)
                {
                    var value = Get(type, x, ((long)o * length + j) * inner + i);
                    var champion = Get(type, x, ((long)o * length + best) * inner + i);
                    if (double.IsNaN(champion)) break;
                    if (double.IsNaN(value) || (max ? value > champion : value < champion)) best = j;
                }
                y[(long)o * inner + i] = best;
            }
        }
    }

    public void CumSum(float* x, float* y, int outer, int length, int inner, bool exclusive, bool reverse)
    {
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                double sum = 0;
                for (var step = 0; step < length; step++)
                {
                    var at = ((long)o * length + (reverse ? length - 1 - step : step)) * inner + i;
                    if (exclusive) y[at] = (float)sum;
                    sum += x[at];
                    if (!exclusive) y[at] = (float)sum;
                }
            }
        }
    }

    public void Resample(float* x, float* y, int outer, int inner, ResampleTable table)
    {
        for (var o = 0; o < outer; o++)
        {
            for (var j = 0; j < table.OutLength; j++)
            {
                for (var i = 0; i < inner; i++)
                {
                    double sum = 0;
                    for (var k = 0; k < table.Counts[j]; k++) sum += (double)x[((long)o * table.InLength + table.Starts[j] + k) * inner + i] * table.Weights[j * table.Stride + k];
                    y[((long)o * table.OutLength + j) * inner + i] = (float)sum;
                }
            }
        }
    }

    public float SumOfSquares(float* x, long count)
    {
        double sum = 0;
        for (long i = 0; i < count; i++) sum += (double)x[i] * x[i];
        return (float)sum;
    }
}
