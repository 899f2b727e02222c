namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>The files of restored packages and of all that they need.</summary>
/// <param name="References">What the compiler reads.</param>
/// <param name="Assemblies">What is loaded.</param>
/// <param name="Natives">Native libraries.</param>
/// <param name="Versions">The versions found, by package.</param>
internal sealed record PackageFiles(IReadOnlyList<string> References, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Natives, IReadOnlyDictionary<string, string> Versions);
