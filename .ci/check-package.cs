// Checks what `dotnet pack` made: one package with its symbols, small, and with managed code only.
using System.IO.Compression;

const long MostBytes = 2_000_000;
string[] parts = ["README.md", "icon.png", "lib/net10.0/KerasBridge.dll", "lib/net10.0/KerasBridge.xml"];
var faults = new List<string>();
var packages = Directory.GetFiles("artifacts/packages", "KerasBridge.*.nupkg");
if (packages.Length != 1) faults.Add($"artifacts/packages holds {packages.Length} packages, expected 1");
foreach (var package in packages)
{
    if (!File.Exists(Path.ChangeExtension(package, ".snupkg"))) faults.Add("the symbols are missing (.snupkg)");
    if (new FileInfo(package).Length > MostBytes) faults.Add($"the package has {new FileInfo(package).Length:N0} bytes, expected at most {MostBytes:N0}");
    using var archive = ZipFile.OpenRead(package);
    var names = archive.Entries.Select(entry => entry.FullName).ToArray();
    faults.AddRange(parts.Except(names).Select(name => $"{name} is missing"));
    faults.AddRange(names.Where(name => name.StartsWith("runtimes/") || name.EndsWith(".so") || name.EndsWith(".dylib") || name.EndsWith(".targets")).Select(name => $"{name} is not managed code"));
    using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec")).Open());
    var manifest = reader.ReadToEnd();
    if (!manifest.Contains("<license type=\"expression\">MIT</license>")) faults.Add("the licence is missing");
    var dependencies = System.Text.RegularExpressions.Regex.Matches(manifest, "<dependency id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToArray();
    faults.AddRange(dependencies.Where(name => !name.StartsWith("System.")).Select(name => $"it depends on {name}"));
    Console.WriteLine($"{Path.GetFileName(package)}: {new FileInfo(package).Length:N0} bytes, depends on {string.Join(", ", dependencies)}");
}
foreach (var fault in faults) Console.WriteLine($"package: {fault}");
return faults.Count == 0 ? 0 : 1;
