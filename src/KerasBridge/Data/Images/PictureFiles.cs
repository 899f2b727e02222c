using System.Collections.Concurrent;
using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>Files with pictures: their names below a folder, their paths, and the class of each where folders are classes.</summary>
/// <param name="Names">The names, with <c>/</c> between the parts.</param>
/// <param name="Paths">The paths.</param>
/// <param name="Classes">The class of each; empty where there are none.</param>
internal sealed record PictureFiles(List<string> Names, List<string> Paths, List<int> Classes)
{
    /// <summary>Leaves out files that do not decode, with a warning for each.</summary>
    public PictureFiles WithoutBroken()
    {
        var broken = new ConcurrentDictionary<int, string>();
        Parallel.For(0, Paths.Count, i =>
        {
            try
            {
                Image.Open(Paths[i]).Release();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                broken[i] = error.Message;
            }
        });
        foreach (var (_, message) in broken.OrderBy(pair => pair.Key)) KerasConsole.Warn($"An image is skipped, since it cannot be read: {message}");
        return broken.IsEmpty ? this : Where(i => !broken.ContainsKey(i));
    }

    /// <summary>Some of the files.</summary>
    public PictureFiles Where(Func<int, bool> keep)
    {
        int[] kept = [.. Enumerable.Range(0, Paths.Count).Where(keep)];
        return new([.. kept.Select(i => Names[i])], [.. kept.Select(i => Paths[i])], Classes.Count == 0 ? [] : [.. kept.Select(i => Classes[i])]);
    }
}
