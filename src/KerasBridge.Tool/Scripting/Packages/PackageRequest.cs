namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version or a range; <c>*</c>: the newest.</param>
internal sealed record PackageRequest(string Name, string Version)
{
    /// <summary>Whether the answer may be another one tomorrow.</summary>
    public bool Floats => Version.Contains('*', StringComparison.Ordinal);
}
