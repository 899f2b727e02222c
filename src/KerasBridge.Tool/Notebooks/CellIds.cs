using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Names of cells: nbformat 4.5 wants one for each, unique in the notebook.</summary>
internal static class CellIds
{
    private const int Longest = 64;
    private const int Digits = 8;

    /// <summary>Names each cell that has no valid name of its own. The same cells get the same names each time, so that files do not change for nothing.</summary>
    public static void Complete(NotebookDocument notebook)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Names that are there come first: a made one must not take the name of a later cell.
        foreach (var cell in notebook.Cells) if (!IsValid(cell.Id) || !taken.Add(cell.Id!)) cell.Id = null;
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            for (var attempt = 0; cell.Id is null; attempt++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{i}/{attempt}/{cell.Kind}/{cell.Source}");
                var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
                if (taken.Add(id)) cell.Id = id;
            }
        }
    }

    private static bool IsValid(string? id) => id is { Length: > 0 and <= Longest } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
