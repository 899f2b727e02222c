using System.Text;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.House;

/// <summary>The public API is what the approved file says, so that every change of it is seen in review. CONTRIBUTING.md says how to accept one.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void ThePublicApiIsTheApprovedOne()
    {
        var folder = Path.Combine(FixturePaths.Root, "tests", "KerasBridge.Tests");
        var (approvedPath, receivedPath) = (Path.Combine(folder, "PublicApi.approved.txt"), Path.Combine(folder, "PublicApi.received.txt"));
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        var received = PublicApiPrinter.Print(typeof(ShapeException).Assembly);
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"The public API has changed. If that is meant, accept it: move {Path.GetFileName(receivedPath)} over {Path.GetFileName(approvedPath)}.\n{Differences(approved, received)}");
    }

    /// <summary>The first lines that are new or gone, each under its type.</summary>
    private static string Differences(string approved, string received)
    {
        var (old, now) = (Lines(approved), Lines(received));
        var text = new StringBuilder();
        foreach (var line in old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)).Take(40)) text.AppendLine(line);
        return text.ToString();
    }

    private static List<string> Lines(string text)
    {
        var (type, lines) = ("", new List<string>());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ') type = line;
            lines.Add(line[0] == ' ' ? $"{type} :: {line.Trim()}" : line);
        }
        return lines;
    }
}
