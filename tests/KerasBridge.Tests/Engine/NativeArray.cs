using System.Runtime.InteropServices;

namespace KerasBridge.Tests.Engine;

/// <summary>
/// A native buffer for kernel tests. Behind it stand 64 bytes that a kernel may read but must neither use (they are NaN) nor write
/// (<see cref="CheckEnd"/>). It starts at an odd offset, as a view of an array may.
/// </summary>
internal sealed unsafe class NativeArray<T> : IDisposable where T : unmanaged
{
    private const int Lead = 64, Tail = 64;
    private readonly byte* _block;

    public NativeArray(long count, int misalignment = 0)
    {
        Count = count;
        _block = (byte*)NativeMemory.AlignedAlloc((nuint)(count * sizeof(T) + Lead + 2 * Tail), 64);
        Pointer = (T*)(_block + Lead + misalignment * sizeof(T));
        new Span<byte>(_block, (int)(count * sizeof(T)) + Lead + 2 * Tail).Fill(0xFF);
    }

    public NativeArray(ReadOnlySpan<T> values, int misalignment = 0) : this(values.Length, misalignment) => values.CopyTo(Span);

    public long Count { get; }

    public T* Pointer { get; }

    public Span<T> Span => new(Pointer, (int)Count);

    public T[] ToArray() => Span.ToArray();

    /// <summary>Fails where something was written before or behind the buffer.</summary>
    public void CheckEnd(string what)
    {
        var before = new Span<byte>(_block, (int)((byte*)Pointer - _block));
        var behind = new Span<byte>(Pointer + Count, Tail);
        Assert.True(before.IndexOfAnyExcept((byte)0xFF) < 0, $"{what}: something was written before the buffer.");
        Assert.True(behind.IndexOfAnyExcept((byte)0xFF) < 0, $"{what}: something was written behind the buffer.");
    }

    public void Dispose() => NativeMemory.AlignedFree(_block);

    public static implicit operator T*(NativeArray<T>? array) => array is null ? null : array.Pointer;
}
