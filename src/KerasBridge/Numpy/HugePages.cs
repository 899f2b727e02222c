using System.Runtime.InteropServices;

namespace KerasBridge.Numpy;

/// <summary>
/// Asks Linux for large pages under large blocks: the first touch of each 4 KiB page costs more than the arithmetic on it, and
/// pictures are hundreds of megabytes. Elsewhere, or where the system has none, nothing happens.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>The size of a large page on x64 and on arm64 with 4 KiB pages; blocks begin at a multiple of it.</summary>
    public const nuint Size = 2 << 20;

    private const int AdviceHugePage = 14;

    private static bool _absent = !OperatingSystem.IsLinux();

    /// <summary>Asks for large pages under a block that is not in use yet.</summary>
    public static void Advise(void* pointer, nuint bytes)
    {
        if (_absent) return;
        try
        {
            // What it answers does not matter: the memory is good either way.
            _ = MemoryAdvise(pointer, bytes, AdviceHugePage);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            _absent = true;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MemoryAdvise(void* address, nuint length, int advice);
}
