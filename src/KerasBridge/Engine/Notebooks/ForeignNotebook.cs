using System.Reflection;
using System.Runtime.Loader;

namespace KerasBridge.Engine;

/// <summary>
/// A notebook program that knows nothing of this library: .NET Interactive, ClrKernel or Verso, found among the loaded assemblies by the names of its public types. Figures are shown through it, and
/// where it can replace what it has shown, progress too.
/// </summary>
internal abstract class ForeignNotebook : INotebookHost
{
    private static readonly Lazy<ForeignNotebook?> s_found = new(() => Find(AssemblyLoadContext.Default.Assemblies));

    /// <summary>The program in which a cell is running now; null if there is none.</summary>
    public static ForeignNotebook? Current => s_found.Value is { IsInCell: true } found ? found : null;

    /// <summary>Whether what was shown can be replaced in place.</summary>
    public virtual bool CanUpdate => true;

    /// <inheritdoc/>
    public virtual CancellationToken Interrupted => CancellationToken.None;

    /// <summary>Whether there is a cell to show something below of.</summary>
    protected virtual bool IsInCell => true;

    /// <inheritdoc/>
    public abstract void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false);

    /// <summary>The first known program among assemblies; null where none of them is one, or has other members than are known.</summary>
    public static ForeignNotebook? Find(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            ForeignNotebook? found = assembly.GetName().Name switch
            {
                "Microsoft.DotNet.Interactive" => InteractiveNotebook.In(assembly),
                "ClrKernel.Core.Primitives" => ClrKernelNotebook.In(assembly),
                "Verso.Abstractions" => VersoNotebook.In(assembly),
                _ => null,
            };
            if (found is not null) return found;
        }
        return null;
    }
}
