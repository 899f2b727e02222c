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

public sealed class CpuBackendScalarTests : CpuBackendSuite
{
    private protected override Isa Isa => Isa.Scalar;
}
