using System.Runtime.InteropServices;

namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>Where the <c>dotnet</c> command is.</summary>
internal static class DotnetHost
{
    /// <summary>Its path, or its name where only the system knows.</summary>
    public static string Path
    {
        get
        {
            var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)) return host;
            // The runtime lies in shared/Microsoft.NETCore.App/<version> below the command.
            var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
            return File.Exists(beside) ? beside : name;
        }
    }
}
