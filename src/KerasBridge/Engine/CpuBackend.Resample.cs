using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <summary>At least so many products belong to a chunk, so that handing it out pays.</summary>
    private const long ResampleChunk = 1 << 15;

    /// <inheritdoc cref="IBackend.Resample"/>
    public void Resample(float* x, float* y, int outer, int inner, ResampleTable table)
    {
        fixed (int* starts = table.Starts, counts = table.Counts)
        fixed (float* weights = table.Weights)
        {
            var state = new ResampleState
            {
                X = x, Y = y, Starts = starts, Counts = counts, Weights = weights, Stride = table.Stride,
                Rows = (long)outer * table.OutLength, InLength = table.InLength, OutLength = table.OutLength, Inner = inner,
            };
            state.RowsPerChunk = Math.Max(1, ResampleChunk / Math.Max(1, (long)inner * table.Stride));
            WorkerPool.Run((int)Math.Min(int.MaxValue, (state.Rows + state.RowsPerChunk - 1) / state.RowsPerChunk), &ResampleRows, &state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ResampleRows(void* context, int chunk)
    {
        var s = (ResampleState*)context;
        var inner = s->Inner;
        var end = Math.Min(s->Rows, (chunk + 1) * s->RowsPerChunk);
        for (var row = chunk * s->RowsPerChunk; row < end; row++)
        {
            var (batch, o) = Math.DivRem(row, s->OutLength);
            var count = s->Counts[o];
            var from = s->X + (batch * s->InLength + s->Starts[o]) * inner;
            var weights = s->Weights + o * s->Stride;
            var to = s->Y + row * inner;
            var i = 0;
            for (; i <= inner - 32; i += 32)
            {
                Vector256<float> a = default, b = default, c = default, d = default;
                var at = from + i;
                for (var k = 0; k < count; k++, at += inner)
                {
                    var weight = Vector256.Create(weights[k]);
                    a += Vector256.Load(at) * weight;
                    b += Vector256.Load(at + 8) * weight;
                    c += Vector256.Load(at + 16) * weight;
                    d += Vector256.Load(at + 24) * weight;
                }
                a.Store(to + i);
                b.Store(to + i + 8);
                c.Store(to + i + 16);
                d.Store(to + i + 24);
            }
            for (; i <= inner - 4; i += 4)
            {
                Vector128<float> sum = default;
                var at = from + i;
                for (var k = 0; k < count; k++, at += inner) sum += Vector128.Load(at) * Vector128.Create(weights[k]);
                sum.Store(to + i);
            }
            if (inner - i == 3)
            {
                // Pictures of three channels: a fourth number is read, and dropped.
                Vector128<float> sum = default;
                var at = from + i;
                for (var k = 0; k < count; k++, at += inner) sum += Vector128.Load(at) * Vector128.Create(weights[k]);
                (to[i], to[i + 1], to[i + 2]) = (sum[0], sum[1], sum[2]);
                continue;
            }
            for (; i < inner; i++)
            {
                var sum = 0f;
                for (var k = 0; k < count; k++) sum += from[(nint)k * inner + i] * weights[k];
                to[i] = sum;
            }
        }
    }

    /// <summary>What chunks of rows need to know.</summary>
    private struct ResampleState
    {
        public float* X;
        public float* Y;
        public int* Starts;
        public int* Counts;
        public float* Weights;
        public int Stride;
        public int InLength;
        public int OutLength;
        public int Inner;
        public long Rows;
        public long RowsPerChunk;
    }
}
