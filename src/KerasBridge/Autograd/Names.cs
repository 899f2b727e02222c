using System.Text;

namespace KerasBridge.Autograd;

/// <summary>Automatic names, as Keras makes them: <c>dense</c>, <c>dense_1</c>, <c>conv2d</c>.</summary>
internal static class Names
{
    private static readonly Dictionary<string, int> Counts = [];

    /// <summary>The name with a number that it did not have before in this process (none the first time).</summary>
    public static string Unique(string name)
    {
        lock (Counts)
        {
            var count = Counts.GetValueOrDefault(name);
            Counts[name] = count + 1;
            return count == 0 ? name : $"{name}_{count}";
        }
    }

    /// <summary>How often a name was asked for, plus one: Keras's <c>get_uid</c>.</summary>
    public static int NextId(string prefix)
    {
        lock (Counts)
        {
            return Counts[prefix] = Counts.GetValueOrDefault(prefix) + 1;
        }
    }

    /// <summary>Begins to count anew.</summary>
    public static void Reset()
    {
        lock (Counts) Counts.Clear();
    }

    /// <summary>A class's name in Keras's snake case: <c>Conv2D</c> → <c>conv2d</c>, <c>BatchNormalization</c> → <c>batch_normalization</c>, <c>ReLU</c> → <c>re_lu</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c)) continue;
            if (char.IsUpper(c) && text.Length > 0)
            {
                var previous = name[i - 1];
                var startsWord = i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (char.IsLower(previous) || (startsWord && !char.IsUpper(previous) && !char.IsDigit(previous)) || (startsWord && (char.IsUpper(previous) || char.IsDigit(previous))))
                    text.Append('_');
            }
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
