using System.Reflection;
using System.Runtime.Loader;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>Where the compiled cells of a session live, and the assemblies that they brought along. What the tool has loaded itself is shared with it.</summary>
internal sealed class SubmissionLoader() : AssemblyLoadContext("Cells")
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Assembly> _submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _natives = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads a compiled cell.</summary>
    public Assembly Load(string name, MemoryStream assembly, MemoryStream symbols)
    {
        assembly.Position = symbols.Position = 0;
        var loaded = LoadFromStream(assembly, symbols);
        lock (_lock) _submissions[name] = loaded;
        return loaded;
    }

    /// <summary>Makes an assembly's file known, for when a cell first needs it.</summary>
    public void AddFile(string path)
    {
        lock (_lock) _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>Makes a native library's file known.</summary>
    public void AddNative(string path)
    {
        lock (_lock) _natives.TryAdd(Path.GetFileName(path), path);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name) return null;
        lock (_lock)
        {
            if (_submissions.TryGetValue(name, out var submission)) return submission;
            return _files.TryGetValue(name, out var path) ? LoadFromAssemblyPath(path) : null;
        }
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        lock (_lock)
        {
            foreach (var candidate in (ReadOnlySpan<string>)[unmanagedDllName, unmanagedDllName + ".so", "lib" + unmanagedDllName + ".so", unmanagedDllName + ".dll", "lib" + unmanagedDllName + ".dylib",
                unmanagedDllName + ".dylib"])
            {
                if (_natives.TryGetValue(candidate, out var path)) return LoadUnmanagedDllFromPath(path);
            }
        }
        return 0;
    }
}
