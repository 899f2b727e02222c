using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The taps of one pooling window that lie inside of the input: first ≤ tap &lt; end, and where tap 0 would be.</summary>
internal readonly struct PoolWindow
{
    public readonly int FirstY, EndY, FirstX, EndX, OriginY, OriginX;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PoolWindow(in ConvGeometry g, int outY, int outX)
    {
        OriginY = outY * g.StrideY - g.PadTop;
        OriginX = outX * g.StrideX - g.PadLeft;
        FirstY = OriginY >= 0 ? 0 : (-OriginY + g.DilationY - 1) / g.DilationY;
        FirstX = OriginX >= 0 ? 0 : (-OriginX + g.DilationX - 1) / g.DilationX;
        EndY = OriginY + (g.KernelHeight - 1) * g.DilationY < g.Height ? g.KernelHeight : (g.Height - OriginY + g.DilationY - 1) / g.DilationY;
        EndX = OriginX + (g.KernelWidth - 1) * g.DilationX < g.Width ? g.KernelWidth : (g.Width - OriginX + g.DilationX - 1) / g.DilationX;
    }

    /// <summary>How many taps there are.</summary>
    public int Count => (EndY - FirstY) * (EndX - FirstX);
}
