namespace KerasBridge.Numpy;

/// <summary>Offers the nearest known name for one that is not known.</summary>
internal static class Suggest
{
    /// <summary>The known name nearest to <paramref name="name"/>, or null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(2, name.Length / 3) + 1;
        var bestSpelling = 0;
        var plain = Plain(name);
        foreach (var candidate in known)
        {
            // Equally near but for case and underscores: the one that is spelled more alike.
            var (distance, spelling) = (Distance(plain, Plain(candidate)), Distance(name, candidate));
            if (distance > bestDistance || (distance == bestDistance && (best is null || spelling >= bestSpelling))) continue;
            (best, bestDistance, bestSpelling) = (candidate, distance, spelling);
        }
        return best;
    }

    /// <summary>The sentence for the end of a message, with a leading blank: <c> Did you mean 'relu'?</c>, or nothing.</summary>
    public static string Sentence(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();

    /// <summary>How many letters must be inserted, removed, changed or swapped with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
