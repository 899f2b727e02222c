using System.Runtime.InteropServices;

namespace KerasBridge.Engine;

/// <summary>What the threads of <see cref="WorkerPool"/> share, in native memory; fields that different threads write stand on cache lines of their own.</summary>
[StructLayout(LayoutKind.Explicit, Size = 512)]
internal unsafe struct WorkerPoolState
{
    /// <summary>1 while somebody's region runs.</summary>
    [FieldOffset(0)] public int Taken;

    /// <summary>The region's number &lt;&lt; 40 | the end of the chunks not yet taken &lt;&lt; 20 | their start.</summary>
    [FieldOffset(128)] public long Ticket;

    /// <summary>Chunks that are not done.</summary>
    [FieldOffset(256)] public int Pending;

    /// <summary>What runs a chunk.</summary>
    [FieldOffset(384)] public delegate*<void*, int, void> Body;

    /// <summary>Its first argument.</summary>
    [FieldOffset(392)] public void* BodyState;

    /// <summary>The number of the region's first chunk.</summary>
    [FieldOffset(400)] public int First;

    /// <summary>The number of the last region, modulo 2^23.</summary>
    [FieldOffset(404)] public int Region;

    /// <summary>How many workers sleep, or are about to.</summary>
    [FieldOffset(448)] public int Sleepers;

    /// <summary>The one state; it lives as long as the process.</summary>
    public static WorkerPoolState* Create()
    {
        var state = (WorkerPoolState*)NativeMemory.AlignedAlloc((nuint)sizeof(WorkerPoolState), 128);
        *state = default;
        return state;
    }
}
