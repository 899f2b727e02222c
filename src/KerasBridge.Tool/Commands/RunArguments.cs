namespace KerasBridge.Tool.Commands;

/// <summary>Papermill's <c>-p NAME VALUE</c>, two words, as the one word that the parser of commands can take: so values may begin with a dash, and no value eats the file's name.</summary>
internal static class RunArguments
{
    /// <summary>The arguments with such pairs joined to <c>--parameter=NAME=VALUE</c>.</summary>
    public static string[] Join(string[] args)
    {
        if (args.Length == 0 || args[0] != "run") return args;
        var joined = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                joined.AddRange(args[i..]);
                break;
            }
            if (args[i] is not ("-p" or "--parameter") || i + 1 >= args.Length)
            {
                joined.Add(args[i]);
                continue;
            }
            var isWhole = args[i + 1].Contains('=') || i + 2 >= args.Length;
            joined.Add(isWhole ? $"--parameter={args[i + 1]}" : $"--parameter={args[i + 1]}={args[i + 2]}");
            i += isWhole ? 1 : 2;
        }
        return [.. joined];
    }
}
