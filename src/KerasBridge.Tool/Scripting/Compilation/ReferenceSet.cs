using KerasBridge.Notebooks;
using Microsoft.CodeAnalysis;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>The assemblies that cells can use from the start: the framework's and this library. Read once a process.</summary>
internal static class ReferenceSet
{
    private static readonly Lazy<MetadataReference[]> s_all = new(Read);

    /// <summary>The references.</summary>
    public static MetadataReference[] All => s_all.Value;

    /// <summary>Whether an assembly of that name is among them.</summary>
    public static bool Has(string name) => All.OfType<PortableExecutableReference>().Any(reference => string.Equals(Path.GetFileNameWithoutExtension(reference.FilePath), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A reference to a file, with its documentation where that lies beside it.</summary>
    public static PortableExecutableReference File(string path) => MetadataReference.CreateFromFile(path, documentation: new DocumentationFile(Path.ChangeExtension(path, ".xml")));

    private static MetadataReference[] Read()
    {
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { typeof(keras).Assembly.Location, typeof(Cell).Assembly.Location };
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        foreach (var path in ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // What only old programs need is left out: every cell binds all of these anew.
            if (Path.GetDirectoryName(path) == framework && IsUseful(Path.GetFileNameWithoutExtension(path))) own.Add(path);
            if (Path.GetFileName(path) == "System.Numerics.Tensors.dll") own.Add(path);
        }
        return [.. own.Where(System.IO.File.Exists).Select(File)];
    }

    private static bool IsUseful(string name) =>
        name != "mscorlib" && !name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal) && name is not ("WindowsBase" or "System.Data" or "System.ServiceModel.Web" or "System.Web" or
            "System.Windows" or "System.Configuration" or "System.ServiceProcess" or "System.Security");
}
