using System.Diagnostics;
using System.Text.Json;
using KerasBridge.Docs;
using Xunit.Abstractions;

namespace KerasBridge.Tests.Plotting;

/// <summary>The figures of docs/plots.md against matplotlib itself, where Debian's python3-matplotlib is there: limits, ticks, labels, legends and places on the page.</summary>
[Collection(nameof(OneAtATime))]
public sealed class MatplotlibTests(ITestOutputHelper output)
{
    private static readonly Lazy<JsonElement?> s_matplotlib = new(Ask);

    public static TheoryData<string> Names => [.. TutorialFigures.All.Select(figure => figure.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void IsDrawnAsMatplotlibDoes(string name)
    {
        Skip.If(s_matplotlib.Value is null, "python3 with matplotlib 3.6 or later is not here: apt-get install python3-matplotlib");
        var theirs = s_matplotlib.Value!.Value.GetProperty("figures").GetProperty(name);
        var ours = TutorialFigures.Draw(TutorialFigures.All.Single(figure => figure.Name == name).Draw);
        plt.close("all");
        plt.style.use("default");
        var report = new FigureReport(ours);
        var differences = report.Compare(theirs);
        foreach (var line in differences) output.WriteLine(line);
        Assert.Empty(differences);
    }

    [SkippableFact]
    public void AllFiguresAreCompared()
    {
        Skip.If(s_matplotlib.Value is null, "python3 with matplotlib 3.6 or later is not here: apt-get install python3-matplotlib");
        Assert.Equal(TutorialFigures.All.Select(figure => figure.Name), s_matplotlib.Value!.Value.GetProperty("figures").EnumerateObject().Select(figure => figure.Name));
        Assert.True(TutorialFigures.All.Length >= 30);
    }

    private static JsonElement? Ask()
    {
        var script = FolderOf("docs/plots/figures.py");
        try
        {
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = python.StandardError.ReadToEndAsync();
            var text = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? JsonDocument.Parse(text).RootElement : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string FolderOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file))) return Path.Combine(folder.FullName, file);
        }
        throw new FileNotFoundException(file);
    }
}
