using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Commands;

/// <summary>A folder by which Jupyter knows a kernel: <c>kernel.json</c> and two pictures.</summary>
internal static partial class KernelSpec
{
    /// <summary>The name under which the kernel is installed.</summary>
    public const string DefaultName = "kerasbridge";

    /// <summary>What people see in a list of kernels.</summary>
    public const string DefaultDisplayName = "C# (KerasBridge)";

    private const string Mark = "kerasbridge";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Refuses a name that Jupyter would not take.</summary>
    public static void CheckName(string name)
    {
        if (!AllowedName().IsMatch(name)) throw new ToolException("Jupyter does not take this name for a kernel.", "letters, digits, '.', '-' and '_'", $"'{name}'");
    }

    /// <summary>Writes the folder of a kernel; what this command wrote before is replaced.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="displayName">What people see.</param>
    /// <param name="launcher">The program that starts this tool, and its first arguments.</param>
    public static void Write(string folder, string displayName, IReadOnlyList<string> launcher)
    {
        if (Directory.Exists(folder) && !IsOurs(folder))
            throw new ToolException("Another kernel is installed under this name.", "a free name, with --name, or a kernel of this command", folder);
        Directory.CreateDirectory(folder);
        foreach (var size in (int[])[32, 64])
        {
            using var icon = typeof(KernelSpec).Assembly.GetManifestResourceStream("icon.png")!;
            using var logo = File.Create(Path.Combine(folder, $"logo-{size}x{size}.png"));
            Image.Open(icon).resize((size, size)).save(logo, "png");
        }

        var file = new JsonObject
        {
            ["argv"] = new JsonArray([.. launcher.Select(word => (JsonNode)word), "kernel", "start", "--connection-file", "{connection_file}"]),
            ["display_name"] = displayName,
            ["language"] = "csharp",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = new JsonObject { ["version"] = typeof(KernelSpec).Assembly.GetName().Version!.ToString(3) } },
        };
        // Programs with a window do not know what a shell's start-up files have set.
        if (KernelFolders.Variable("DOTNET_ROOT") is { } root) file["env"] = new JsonObject { ["DOTNET_ROOT"] = root };
        // The file makes the folder a kernel: so it comes last, and whole.
        var path = Path.Combine(folder, "kernel.json");
        File.WriteAllText(path + ".new", file.ToJsonString(s_indented) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Removes the folder of a kernel that this command wrote.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder)) throw new ToolException("The kernel is not installed.", "a folder that 'kerasbridge kernel install' made", folder);
        if (!IsOurs(folder)) throw new ToolException("The kernel is another one, and stays.", "a folder that 'kerasbridge kernel install' made", folder);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What people see of the kernel in a folder; null: there is none, or its file cannot be read.</summary>
    public static string? DisplayName(string folder) => Read(folder)?["display_name"] is JsonValue value && value.TryGetValue(out string? name) ? name : null;

    /// <summary>How this process was started, so that Jupyter can start another.</summary>
    public static IReadOnlyList<string> Launcher()
    {
        var program = Environment.ProcessPath!;
        var assembly = typeof(KernelSpec).Assembly;
        // The command of a dotnet tool, or the program beside the assembly; else `dotnet` (or a test's host) with the assembly's path.
        var name = Path.GetFileName(program);
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        if (name == "kerasbridge" || name == assembly.GetName().Name) return [program];
        return [name == "dotnet" ? program : "dotnet", assembly.Location];
    }

    private static bool IsOurs(string folder) => Read(folder)?["metadata"]?[Mark] is JsonObject;

    private static JsonObject? Read(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json"))) as JsonObject;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+\z")]
    private static partial Regex AllowedName();
}
