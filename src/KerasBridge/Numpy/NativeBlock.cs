using System.Runtime.ConstrainedExecution;

namespace KerasBridge.Numpy;

/// <summary>
/// Aligned memory outside the managed heap. Its owner returns it with <see cref="Free"/>, or its finalizer does;
/// a user never frees anything. The contents are undefined when it is made, unless cleared.
/// </summary>
internal sealed unsafe class NativeBlock : CriticalFinalizerObject
{
    private nint _pointer;

    private NativeBlock(nint pointer, nuint bytes)
    {
        _pointer = pointer;
        Bytes = bytes;
    }

    /// <summary>How many bytes may be used. At least 64 bytes more may be read (not written) behind them, so that vector loads need no tail.</summary>
    public nuint Bytes { get; }

    /// <summary>The first byte; aligned to 64.</summary>
    public void* Pointer => (void*)_pointer;

    /// <summary>Makes a block.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="clear">Whether it starts as zeros.</param>
    public static NativeBlock Allocate(nuint bytes, bool clear = false)
    {
        var pointer = NativeHeap.Rent(bytes);
        if (clear) System.Runtime.InteropServices.NativeMemory.Clear(pointer, bytes);
        return new NativeBlock((nint)pointer, bytes);
    }

    /// <summary>Gives the memory back at once. Nothing may use the block any more.</summary>
    public void Free()
    {
        var pointer = Interlocked.Exchange(ref _pointer, 0);
        if (pointer == 0) return;
        NativeHeap.Return((void*)pointer, Bytes);
        GC.SuppressFinalize(this);
    }

    ~NativeBlock()
    {
        var pointer = Interlocked.Exchange(ref _pointer, 0);
        if (pointer != 0) NativeHeap.Return((void*)pointer, Bytes, early: false);
    }
}
