using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>The kernel as Debian's Jupyter client sees it.</summary>
public sealed class DebianPeerTests
{
    [SkippableFact]
    public void AWholeSession()
    {
        using var peer = new DebianPeer();
        var (exit, output, error) = peer.Run([DebianPeer.Script("session.py")]);
        Assert.True(exit == 0, output + error);
        var seen = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToDictionary(line => (string)line["what"]!);

        Assert.Equal(("5.3", "C#"), ((string)seen["info"]["version"]!, (string)seen["info"]["language"]!));
        Assert.True((bool)seen["heartbeat"]["beats"]!);
        Assert.Equal("""{"what":"value","status":"ok","count":1,"shown":[["execute_result","2"]]}""", seen["value"].ToJsonString());
        Assert.Equal("""[["stdout","a"],["stderr","b"]]""", Shown("streams"));
        Assert.Equal("""[["execute_result","42"]]""", Shown("state"));
        Assert.Equal("""{"what":"error","status":"error","name":"InvalidOperationException","value":"no","shown":[["error","InvalidOperationException"]]}""", seen["error"].ToJsonString());
        Assert.Equal("""{"twice":"40"}""", seen["expressions"]["values"]!.ToJsonString());
        Assert.True((bool)seen["flood"]["complete"]!);
        // As they come, not all at the end.
        Assert.True((int)seen["flood"]["messages"]! > 5);
        Assert.Contains("Conv2D", seen["complete"]["matches"]!.AsArray().Select(match => (string)match!));
        // In code points, of which an emoji is one.
        Assert.Equal((15, 20), ((int)seen["complete"]["start"]!, (int)seen["complete"]["end"]!));
        Assert.True((bool)seen["inspect"]["found"]!);
        Assert.Contains("rate", (string)seen["inspect"]["text"]!);
        Assert.Equal("incomplete", (string)seen["incomplete"]["status"]!);
        Assert.Equal(["x + 22", "42"], seen["history"]["history"]![0]![2]!.AsArray().Select(text => (string)text!));
        Assert.Equal("{}", seen["comms"]["comms"]!.ToJsonString());
        Assert.Equal("""[["stdout","hello Ada\n"]]""", Shown("stdin"));
        Assert.Equal(("error", "KeyboardInterrupt"), ((string)seen["interrupt"]["status"]!, (string)seen["interrupt"]["name"]!));
        Assert.Equal("""[["execute_result","true"]]""", Shown("after").ToLowerInvariant());
        Assert.Equal("""["error","aborted","aborted"]""", seen["abort"]["statuses"]!.ToJsonString());
        Assert.Equal((1, """[["execute_result","42"]]"""), ((int)seen["restart"]["count"]!, Shown("restart")));
        Assert.NotEqual((int)seen["pid"]["pid"]!, (int)seen["restart"]["pid"]!);
        Assert.Equal(0, (int)seen["shutdown"]["code"]!);

        string Shown(string what) => seen[what]["shown"]!.ToJsonString();
    }

    [SkippableFact]
    public async Task EndsWhenItsClientIsKilled()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        using var peer = new DebianPeer();
        var (exit, output, error) = peer.Run([DebianPeer.Script("leave.py")]);
        Assert.True(exit == 128 + 9, $"{exit}: {output}{error}");
        var id = int.Parse(output);
        for (var i = 0; i < 1000 && IsAlive(id); i++) await Task.Delay(20);
        Assert.False(IsAlive(id));
    }

    [SkippableFact]
    public void AnInterruptedFitLeavesTheModelUsable()
    {
        using var peer = new DebianPeer();
        var (exit, output, error) = peer.Run([DebianPeer.Script("fit.py")]);
        Assert.True(exit == 0, output + error);
        var seen = JsonNode.Parse(output)!;
        Assert.Equal(("ok", "KeyboardInterrupt"), ((string)seen["prepared"]!, (string)seen["interrupted"]!));
        Assert.Equal("""["ok","(2, 10)"]""", seen["predicted"]!.ToJsonString());
        Assert.Equal("""["ok","1"]""", seen["trained"]!.ToJsonString());
    }

    [SkippableFact]
    public void SignalsInterruptAndEnd()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        using var peer = new DebianPeer();
        var (exit, output, error) = peer.Run([DebianPeer.Script("signals.py")]);
        Assert.True(exit == 0, output + error);
        Assert.Equal("KeyboardInterrupt ok 0", output.Trim());
    }

    [SkippableFact]
    [Trait("Category", "Long")]
    public void FiftyKernelsComeAndGo()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        using var peer = new DebianPeer();
        var (exit, output, error) = peer.Run([DebianPeer.Script("many.py"), "50"], seconds: 900);
        Assert.True(exit == 0, output + error);
        Assert.Equal("50 0", output.Trim());
    }

    // A dead child that its parent has not looked after is still listed, without a program.
    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
