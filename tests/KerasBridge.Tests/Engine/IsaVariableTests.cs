using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

/// <summary>The environment variable that forces an instruction set.</summary>
[Collection(nameof(OneAtATime))]
public sealed class IsaVariableTests
{
    private const string Variable = "KERASBRIDGE_ISA";

    [Fact]
    public void TheVariableChoosesTheInstructionSet()
    {
        foreach (var isa in CpuBackend.Supported())
        {
            With(isa.ToString().ToLowerInvariant(), () => Assert.Equal(isa, new CpuBackend().Isa));
            With(isa.ToString().ToUpperInvariant(), () => Assert.Equal("cpu/" + isa.ToString().ToLowerInvariant(), new CpuBackend().Name));
        }
        With(" ", () => Assert.Equal(CpuBackend.Supported()[^1], new CpuBackend().Isa));
        With("sse9", () => Assert.Contains("scalar, vector128, avx2, avx512. Received: sse9", Assert.Throws<ArgumentException>(() => new CpuBackend()).Message, StringComparison.Ordinal));
    }

    private static void With(string value, Action test)
    {
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, value);
        try
        {
            test();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
