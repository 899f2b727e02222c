using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The backend that operations run on.</summary>
internal static class Backend
{
    private static readonly AsyncLocal<IBackend?> Override = new();
    private static readonly Lazy<IBackend> Default = new(() => (IBackend)(object)new CpuBackend());

    /// <summary>The one in use: the processor's, unless a test runs another.</summary>
    public static IBackend Current => Override.Value ?? Default.Value;

    /// <summary>Uses another backend in this flow of control, until null is set.</summary>
    public static void Use(IBackend? backend) => Override.Value = backend;
}
