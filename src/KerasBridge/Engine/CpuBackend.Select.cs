using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Select"/>
    public void Select(DTypeCode type, byte* condition, void* a, void* b, void* y, long count)
    {
        var job = new SelectJob { Condition = condition, A = a, B = b, Y = y, Count = count };
        switch (SizeOf(type))
        {
            case 1: SelectJob.Execute<byte>(&job); return;
            case 2: SelectJob.Execute<ushort>(&job); return;
            case 4: SelectJob.Execute<uint>(&job); return;
            default: SelectJob.Execute<ulong>(&job); return;
        }
    }

    /// <inheritdoc cref="IBackend.Cast"/>
    public void Cast(DTypeCode from, DTypeCode to, void* x, void* y, long count)
    {
        var job = new CastJob { X = x, Y = y, Count = count };
        if (from == to)
        {
            var walk = default(Strided);
            for (long done = 0; done < count; done += 1 << 30)
            {
                walk.Rank = 0;
                walk.Add((int)Math.Min(1 << 30, count - done), 1, 1);
                Copy(SizeOf(from), (byte*)x + done * SizeOf(from), (byte*)y + done * SizeOf(from), in walk);
            }
            return;
        }
        switch (from)
        {
            case DTypeCode.Float32 when to == DTypeCode.BFloat16: CastJob.ToBFloat(&job); return;
            case DTypeCode.Float32: CastJob.From<float>(&job, to); return;
            case DTypeCode.Float64: CastJob.From<double>(&job, to); return;
            case DTypeCode.Int32: CastJob.From<int>(&job, to); return;
            case DTypeCode.Int64: CastJob.From<long>(&job, to); return;
            case DTypeCode.Int8: CastJob.From<sbyte>(&job, to); return;
            case DTypeCode.Int16: CastJob.From<short>(&job, to); return;
            case DTypeCode.UInt16: CastJob.From<ushort>(&job, to); return;
            case DTypeCode.UInt32: CastJob.From<uint>(&job, to); return;
            case DTypeCode.UInt64: CastJob.From<ulong>(&job, to); return;
            case DTypeCode.Float16: CastJob.From<Half>(&job, to); return;
            case DTypeCode.BFloat16 when to == DTypeCode.Float32: CastJob.FromBFloat(&job); return;
            case DTypeCode.BFloat16: throw Unsupported(to, from);
            default: CastJob.From<byte>(&job, to); return;
        }
    }
}
