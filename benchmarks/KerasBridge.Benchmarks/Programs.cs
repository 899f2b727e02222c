using System.Diagnostics;
using System.Text;

namespace KerasBridge.Benchmarks;

/// <summary>Whole programs: how long they take to start, and how much memory they need.</summary>
internal static class Programs
{
    /// <summary>The argument with which the benchmark's own program makes one training step, says so, and ends.</summary>
    public const string FirstStepArgument = "--first-step";

    private const string Example = "examples/mnist_cnn.cs";

    /// <summary>What a progress bar is drawn with; nothing before it is.</summary>
    private const char BarCharacter = '━';

    private static string? _builtExample;

    /// <summary>The repository's root: the folder with KerasBridge.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Seconds from the start of a built program to the end of its first training step, on data at hand.</summary>
    public static double? StartToFirstStep() => Until(new ProcessStartInfo(Environment.ProcessPath!, [FirstStepArgument]), '!');

    /// <summary>Seconds from the start of the built example to its first progress line, with reading and converting its data.</summary>
    public static double? StartToFirstProgress() => BuiltExample() is { } program ? Until(new ProcessStartInfo(program), BarCharacter) : null;

    /// <summary>The same with <c>dotnet run</c>, after it has been built once.</summary>
    public static double? DotnetRunToFirstProgress() =>
        File.Exists(Path.Combine(Root, Example)) ? Until(new ProcessStartInfo("dotnet", ["run", Example]), BarCharacter) : null;

    /// <summary>The most memory, in MB, that the whole run of the example needs.</summary>
    public static double? PeakMemory()
    {
        if (BuiltExample() is not { } program) return null;
        using var process = Start(new ProcessStartInfo(program));
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
        }
        return process.ExitCode == 0 ? peak / 1e6 : null;
    }

    /// <summary>Makes the first step and says so.</summary>
    public static void RunFirstStep()
    {
        Network.M1().TrainOnce();
        Console.Write('!');
    }

    /// <summary>Seconds until a program writes a character; it is ended then. Null where it ends without.</summary>
    private static double? Until(ProcessStartInfo info, char sign)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(info);
        for (var next = process.StandardOutput.Read(); next >= 0; next = process.StandardOutput.Read())
        {
            if (next != sign) continue;
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!process.WaitForExit(100)) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return seconds;
        }
        return null;
    }

    /// <summary>The example's program, built once in this run; null where there is no such example.</summary>
    private static string? BuiltExample()
    {
        if (_builtExample is not null || !File.Exists(Path.Combine(Root, Example))) return _builtExample;
        var folder = Path.Combine(Root, "artifacts", "benchmark-example");
        using var build = Start(new ProcessStartInfo("dotnet", ["build", Example, "-c", "Release", "-o", folder, "-v", "quiet"]));
        build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        var program = Path.Combine(folder, Path.GetFileNameWithoutExtension(Example) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return _builtExample = File.Exists(program) ? program : null;
    }

    private static Process Start(ProcessStartInfo info)
    {
        info.WorkingDirectory = Root;
        info.RedirectStandardOutput = true;
        info.StandardOutputEncoding = Encoding.UTF8;
        return Process.Start(info)!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KerasBridge.sln"))) return folder.FullName;
        }
        return Environment.CurrentDirectory;
    }
}
