using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>Has the .NET SDK restore packages: a project that does nothing else, kept for the next time.</summary>
internal static partial class PackageRestore
{
    private static readonly TimeSpan s_newest = TimeSpan.FromDays(1);

    /// <summary>The files of packages and of all that they need.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="sources">Sources besides those that are configured.</param>
    /// <param name="folder">Where the search for NuGet.config begins.</param>
    /// <param name="interrupt">Stops the restore.</param>
    /// <exception cref="PackageException">They cannot be restored.</exception>
    public static PackageFiles Restore(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, string folder, CancellationToken interrupt)
    {
        var project = Project(packages, sources, folder);
        var place = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "KerasBridge", "packages",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16]);
        var assets = Path.Combine(place, "obj", "project.assets.json");
        var isFresh = !packages.Any(package => package.Floats) || (File.Exists(assets) && DateTime.UtcNow - File.GetLastWriteTimeUtc(assets) < s_newest);
        if (isFresh && AssetsFile.Read(assets) is { } known) return known;
        try
        {
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "Packages.csproj"), project);
            // So that files of folders above have no say.
            foreach (var name in (ReadOnlySpan<string>)["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]) File.WriteAllText(Path.Combine(place, name), "<Project />");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"{Names(packages)} cannot be restored: the folder {place} cannot be written to ({error.Message})");
        }
        var said = Run(place, packages, interrupt);
        return (said.Length == 0 ? AssetsFile.Read(assets) : null) ?? throw new PackageException($"{Names(packages)} cannot be restored: {(said.Length == 0 ? "the restore gave no files." : said)}");
    }

    /// <summary>Runs the restore; what it complains of, or nothing.</summary>
    private static string Run(string place, IReadOnlyList<PackageRequest> packages, CancellationToken interrupt)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["restore", "Packages.csproj", "--nologo", "-v", "quiet"])
        {
            WorkingDirectory = place,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new PackageException($"{Names(packages)} cannot be restored: this needs the .NET SDK, whose command `{start.FileName}` cannot be started ({error.Message})");
        }
        using (process)
        using (interrupt.Register(() => Kill(process)))
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var text = process.StandardOutput.ReadToEnd();
            text += errors.GetAwaiter().GetResult();
            process.WaitForExit();
            interrupt.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? "" : Reasons(text);
        }
    }

    /// <summary>The reasons among all that the restore has said.</summary>
    internal static string Reasons(string text)
    {
        var reasons = Reason().Matches(text).Select(match => $"{match.Groups["text"].Value.Trim().TrimEnd('.')} ({match.Groups["code"].Value})").Distinct().Take(3).ToArray();
        if (reasons.Length > 0) return string.Join("; ", reasons);
        var line = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return line is null ? "the restore failed without a word." : line;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static string Names(IReadOnlyList<PackageRequest> packages) =>
        (packages.Count == 1 ? "The package " : "The packages ") + string.Join(", ", packages.Select(package => package.Version == "*" ? package.Name : $"{package.Name} {package.Version}"));

    private static string Project(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, string folder)
    {
        var references = packages.OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .Select(package => $"""    <PackageReference Include="{SecurityElement.Escape(package.Name)}" Version="{SecurityElement.Escape(package.Version)}" />""");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{SecurityElement.Escape(folder)}</RestoreRootConfigDirectory>
                <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', references)}
              </ItemGroup>
            </Project>
            """;
    }

    [GeneratedRegex(@"error (?<code>(NU|MSB|NETSDK)\d+): (?<text>[^\r\n\[]+)")]
    private static partial Regex Reason();
}
