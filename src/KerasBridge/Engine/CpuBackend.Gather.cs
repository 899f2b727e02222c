using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.GatherRows"/>
    public void GatherRows(void* x, int* index, void* y, long rows, long rowBytes, int tableRows) => GatherJob.Gather(x, index, y, rows, rowBytes, tableRows);

    /// <inheritdoc cref="IBackend.ScatterAddRows"/>
    public void ScatterAddRows(float* x, int* index, float* y, long rows, int rowLength, int tableRows)
    {
        for (long i = 0; i < rows; i++)
        {
            if ((uint)index[i] >= (uint)tableRows) continue;
            float* from = x + i * rowLength, to = y + (long)index[i] * rowLength;
            switch (Isa)
            {
                case Isa.Avx512: CopyRuns.Add<F512>(from, 1, to, 1, null, 0, rowLength); break;
                case Isa.Avx2: CopyRuns.Add<F256>(from, 1, to, 1, null, 0, rowLength); break;
                case Isa.Vector128: CopyRuns.Add<F128>(from, 1, to, 1, null, 0, rowLength); break;
                default: CopyRuns.Add<F1>(from, 1, to, 1, null, 0, rowLength); break;
            }
        }
    }

    /// <inheritdoc cref="IBackend.OneHot"/>
    public void OneHot(int* index, float* y, long rows, int depth)
    {
        var zero = 0;
        Fill(y, &zero, sizeof(float), rows * depth);
        for (long i = 0; i < rows; i++)
        {
            if ((uint)index[i] < (uint)depth) y[i * depth + index[i]] = 1;
        }
    }

    /// <inheritdoc cref="IBackend.CumSum"/>
    public void CumSum(float* x, float* y, int outer, int length, int inner, bool exclusive, bool reverse)
    {
        long step = reverse ? -inner : inner;
        for (long o = 0; o < outer; o++)
        {
            var start = o * length * inner + (reverse ? (long)(length - 1) * inner : 0);
            for (var i = 0; i < inner; i++)
            {
                var sum = 0d;
                var place = start + i;
                for (var r = 0; r < length; r++, place += step)
                {
                    var before = sum;
                    sum += x[place];
                    y[place] = (float)(exclusive ? before : sum);
                }
            }
        }
    }
}
