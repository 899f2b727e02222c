using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

/// <summary>The suite on the default engine under one instruction set.</summary>
public abstract class CpuBackendSuite : BackendSuite
{
    private protected abstract Isa Isa { get; }

    private protected override IBackend? Create() => CpuBackend.Supported().Contains(Isa) ? new CpuBackend(Isa) : null;
}

public sealed class CpuBackendAvx512Tests : CpuBackendSuite
{
    private protected override Isa Isa => Isa.Avx512;
}

public sealed class CpuBackendAvx2Tests : CpuBackendSuite
{
    private protected override Isa Isa => Isa.Avx2;
}

public sealed class CpuBackendVector128Tests : CpuBackendSuite
{
    private protected override Isa Isa => Isa.Vector128;
}

/// <summary>NEON's tiles, which other processors can run too where they multiply and add at once.</summary>
public sealed class CpuBackendFusedVector128Tests : BackendSuite
{
    private protected override IBackend? Create() =>
        System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported ? new CpuBackend(Isa.Vector128, fusedTiles: true) : null;
}

public sealed class CpuBackendScalarTests : CpuBackendSuite
{
    private protected override Isa Isa => Isa.Scalar;
}
