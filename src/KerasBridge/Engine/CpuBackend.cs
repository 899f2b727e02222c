using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine;

/// <summary>The default engine: managed kernels on the processor's vector units, on the threads of <see cref="WorkerPool"/>.</summary>
internal sealed unsafe partial class CpuBackend : IBackend
{
    /// <summary>Makes the engine.</summary>
    /// <param name="isa">The instruction set; by default the best that the machine has, or what <c>KERASBRIDGE_ISA</c> names.</param>
    /// <param name="fusedTiles">Whether 128-bit tiles are those of NEON, with fused additions and 32 registers; by default where the machine has NEON.</param>
    /// <exception cref="ArgumentException">The machine lacks it, or the variable names none.</exception>
    public CpuBackend(Isa? isa = null, bool? fusedTiles = null)
    {
        if (WorkerPool.ConfigurationError is { } error) throw new ArgumentException(error);
        Isa = isa ?? FromEnvironment() ?? Best();
        if (!IsSupported(Isa))
        {
            throw new ArgumentException($"This machine cannot run the instruction set {NameOf(Isa)}. Expected one of: {string.Join(", ", Supported().Select(NameOf))}. Received: {NameOf(Isa)}");
        }
        Name = "cpu/" + NameOf(Isa);
        var fused = fusedTiles ?? AdvSimd.IsSupported;
        _set = TileKernelSet.Get(Isa, fused);
        MultipliesAndAddsAtOnce = Isa >= Isa.Avx2 || Isa == Isa.Vector128 && fused;
    }

    /// <summary>The instruction set in use.</summary>
    public Isa Isa { get; }

    /// <summary>Whether a product is added without being rounded before; all engines that do so give the same bits.</summary>
    public bool MultipliesAndAddsAtOnce { get; }

    /// <inheritdoc cref="IBackend.Name"/>
    public string Name { get; }

    /// <summary>The instruction sets that this machine has, the best last.</summary>
    public static Isa[] Supported() => [.. Enum.GetValues<Isa>().Where(IsSupported)];

    private static Isa Best() => Supported()[^1];

    private static bool IsSupported(Isa isa) => isa switch
    {
        Isa.Scalar => true,
        Isa.Vector128 => Vector128.IsHardwareAccelerated,
        Isa.Avx2 => Avx2.IsSupported && Fma.IsSupported,
        Isa.Avx512 => Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported && Avx512F.VL.IsSupported,
        _ => false,
    };

    private static Isa? FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable("KERASBRIDGE_ISA");
        if (string.IsNullOrWhiteSpace(text)) return null;
        foreach (var isa in Enum.GetValues<Isa>())
        {
            if (string.Equals(text, NameOf(isa), StringComparison.OrdinalIgnoreCase)) return isa;
        }
        throw new ArgumentException($"The environment variable KERASBRIDGE_ISA names no instruction set. Expected one of: {string.Join(", ", Enum.GetValues<Isa>().Select(NameOf))}. Received: {text}");
    }

    /// <summary>The one of four bodies that is made for the instruction set in use: with vectors of 512, 256 and 128 bits, and without.</summary>
    private delegate*<void*, int, void> ForIsa(delegate*<void*, int, void> avx512, delegate*<void*, int, void> avx2, delegate*<void*, int, void> vector128, delegate*<void*, int, void> scalar) => Isa switch
    {
        Isa.Avx512 => avx512,
        Isa.Avx2 => avx2,
        Isa.Vector128 => vector128,
        _ => scalar,
    };

    /// <summary>
    /// The body of a kernel that sums lanes: eight of them whatever the vectors' width (where they are shorter, two are taken for one), so that the sums have the same bits on all machines that
    /// multiply and add at once. Such kernels are short of data, not of arithmetic, so that wider vectors would gain nothing.
    /// </summary>
    private delegate*<void*, int, void> ForLanes(delegate*<void*, int, void> eight, delegate*<void*, int, void> scalar) => Isa == Isa.Scalar ? scalar : eight;

    private static string NameOf(Isa isa) => isa.ToString().ToLowerInvariant();
}
