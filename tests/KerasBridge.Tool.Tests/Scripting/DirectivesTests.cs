using System.IO.Compression;
using KerasBridge.Tool.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Tests.Scripting;

public sealed class DirectivesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cells").FullName;
    private CSharpKernel _kernel = null!;

    public Task InitializeAsync()
    {
        // No source but the folder: nothing here may ask a server.
        File.WriteAllText(Path.Combine(_folder, "NuGet.config"), "<configuration><packageSources><clear /><add key=\"here\" value=\".\" /></packageSources></configuration>");
        _kernel = new CSharpKernel { Folder = _folder };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _kernel.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task PackagesAreRestored()
    {
        var name = "Cells" + Guid.NewGuid().ToString("N");
        using (var zip = ZipFile.Open(Path.Combine(_folder, $"{name}.1.2.3.nupkg"), ZipArchiveMode.Create))
        {
            using (var writer = new StreamWriter(zip.CreateEntry($"{name}.nuspec").Open()))
                writer.Write($"<package><metadata><id>{name}</id><version>1.2.3</version><authors>a</authors><description>d</description></metadata></package>");
            using var assembly = zip.CreateEntry($"lib/net8.0/{name}.dll").Open();
            assembly.Write(Assembly(name, "public static class Found { public static int Answer => 42; }"));
        }
        var output = await Run($"#r \"nuget: {name}, 1.2.3\"\nFound.Answer");
        Assert.Equal("42", output.Value!["text/plain"]);
        Assert.Equal($"Installed {name} 1.2.3\n", output.StandardOutput);
        output = await Run($"#r \"nuget: {name}\"\n#r \"nuget: KerasBridge, *\"\nFound.Answer + 1");
        Assert.Equal("43", output.Value!["text/plain"]);
        Assert.Empty(output.StandardOutput);
    }

    [Fact]
    public async Task APackageThatIsNotThereSaysSo()
    {
        var (_, error) = await Fail("\n#r \"nuget: NoSuchPackage.AtAll, 1.0.0\"");
        Assert.Equal("PackageError", error.Name);
        Assert.Equal(2, error.Line);
        Assert.StartsWith("The package NoSuchPackage.AtAll 1.0.0 cannot be restored: ", error.Value, StringComparison.Ordinal);
        Assert.Contains("NU1101", error.Value, StringComparison.Ordinal);
        Assert.True(error.Value.Length < 400, error.Value);
    }

    [Fact]
    public async Task FilesAreReferencedAndLoaded()
    {
        File.WriteAllBytes(Path.Combine(_folder, "mine.dll"), Assembly("mine", "public class Mine { public int Value = 7; }"));
        File.WriteAllText(Path.Combine(_folder, "more.csx"), "#r \"mine.dll\"\nint More(int x) => x + new Mine().Value;");
        var output = await Run("#load \"more.csx\"\nMore(1)");
        Assert.Equal("8", output.Value!["text/plain"]);
        var (_, error) = await Fail("var a = 1;\n#load \"less.csx\"");
        Assert.Equal(2, error.Line);
        Assert.Contains("less.csx", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MagicsAreDoneOrRefusedByName()
    {
        var output = await Run("#!markdown\n# Title\ntext\n#!csharp\nvar a = 5;\n#!html\n<b>x</b>\n#!c#\na");
        Assert.Equal("# Title\ntext", output.Displays[0]["text/markdown"]);
        Assert.Equal("<b>x</b>", output.Displays[1]["text/html"]);
        Assert.Equal("5", output.Value!["text/plain"]);
        output = await Run("#!time\n1 + 1");
        Assert.StartsWith("Wall time: ", output.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("#!time", (await Run("#!lsmagic")).StandardOutput, StringComparison.Ordinal);
        Assert.Contains("KerasBridge", (await Run("#!about")).StandardOutput, StringComparison.Ordinal);
        Assert.Contains("a", (await Run("#!whos")).StandardOutput, StringComparison.Ordinal);
        foreach (var (code, text) in new[] { ("#!fsharp\nlet x = 1", "another language"), ("#!tiem\n1", "Did you mean '#!time'?"), ("!pip install keras", "#r \"nuget: Name, version\""), ("%%bash\nls", "not accepted") })
        {
            var (_, error) = await Fail(code);
            Assert.Contains(text, error.Value, StringComparison.Ordinal);
            Assert.Equal(1, error.Line);
        }
    }

    [Fact]
    public async Task LinesOfTextsAreNoMagics()
    {
        var output = await Run("var t = \"\"\"\n    #!fsharp\n    #r \"nuget: X\"\n    \"\"\";\nt.Length");
        Assert.Equal("22", output.Value!["text/plain"]);
    }

    private static byte[] Assembly(string name, string code)
    {
        var stream = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success);
        return stream.ToArray();
    }

    private async Task<Recorder> Run(string code)
    {
        var output = new Recorder();
        var outcome = await _kernel.Execute(code, output, default);
        Assert.True(outcome.Error is null, outcome.Error is null ? "" : string.Join('\n', outcome.Error.Traceback));
        return output;
    }

    private async Task<(Recorder Output, KerasBridge.Jupyter.Kernel.CellError Error)> Fail(string code)
    {
        var output = new Recorder();
        var outcome = await _kernel.Execute(code, output, default);
        Assert.NotNull(outcome.Error);
        return (output, outcome.Error);
    }
}
