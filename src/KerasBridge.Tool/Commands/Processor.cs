using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace KerasBridge.Tool.Commands;

/// <summary>What the processor is called.</summary>
internal static class Processor
{
    /// <summary>Its name, as far as it can be had.</summary>
    public static string Name => Brand() ?? FromLinux() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Processors with x86 instructions say it themselves, in three leaves of 16 letters.</summary>
    private static string? Brand()
    {
        const int First = unchecked((int)0x80000002);
        if (!X86Base.IsSupported || (uint)X86Base.CpuId(unchecked((int)0x80000000), 0).Eax < 0x80000004) return null;
        var letters = new byte[48];
        for (var i = 0; i < 3; i++)
        {
            var (eax, ebx, ecx, edx) = X86Base.CpuId(First + i, 0);
            MemoryMarshal.Cast<int, byte>([eax, ebx, ecx, edx]).CopyTo(letters.AsSpan(16 * i));
        }
        var name = string.Join(' ', Encoding.ASCII.GetString(letters).TrimEnd('\0').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 ? name : null;
    }

    private static string? FromLinux()
    {
        try
        {
            var line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal) || text.StartsWith("Model", StringComparison.Ordinal));
            return line?[(line.IndexOf(':') + 1)..].Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
