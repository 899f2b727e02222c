using System.Text;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Notebooks in files.</summary>
internal static class NotebookFile
{
    /// <summary>Larger files are refused: they are no notebooks that anybody could open.</summary>
    public const long LargestBytes = 256L << 20;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an <c>.ipynb</c> file.</summary>
    /// <exception cref="ToolException">There is none, or it is not what it should be.</exception>
    public static NotebookDocument Read(string path, long largestBytes = LargestBytes) => NotebookReader.Read(ReadText(path, "a notebook (.ipynb)", largestBytes), path);

    /// <summary>Writes an <c>.ipynb</c> file, at once or not at all.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, NotebookDocument notebook) => WriteText(path, NotebookWriter.Write(notebook));

    /// <summary>Reads a text file.</summary>
    /// <exception cref="ToolException">There is none, it is too large, or it is no UTF-8.</exception>
    public static string ReadText(string path, string what, long largestBytes = LargestBytes)
    {
        if (Directory.Exists(path)) throw new ToolException($"{path} is a folder.", what, "a folder");
        if (!File.Exists(path)) throw new ToolException($"There is no file {path}.", what, "a name that no file has");
        try
        {
            var length = new FileInfo(path).Length;
            if (length > largestBytes)
            {
                throw new ToolException($"The file {path} is too large. Stored outputs are the usual reason: `kerasbridge notebook clean` in an older copy, or clearing them in the editor, makes it small.",
                    $"at most {Size(largestBytes)}", Size(length));
            }
            var text = s_utf8.GetString(File.ReadAllBytes(path));
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"The file {path} cannot be read.", $"{what} in UTF-8", "bytes that are no UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The file {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes a text file: beside its place, and renamed when complete, so that nobody ever sees half of it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void WriteText(string path, string text) => WriteBytes(path, new UTF8Encoding(false).GetBytes(text));

    /// <inheritdoc cref="WriteText"/>
    public static void WriteBytes(string path, byte[] bytes)
    {
        if (Directory.Exists(path)) throw new ToolException($"{path} cannot be written.", "the name of a file", "that of a folder");
        var target = ResolveLink(path);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    stream.Write(bytes);
                    stream.Flush(flushToDisk: true);
                }
                File.Move(temporary, target, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (DirectoryNotFoundException)
        {
            throw new ToolException($"{path} cannot be written.", "a file in a folder that exists", $"the folder {Path.GetDirectoryName(Path.GetFullPath(path))}, which does not");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>A link stays one: what it leads to is written.</summary>
    private static string ResolveLink(string path) => File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes / 1048576.0:0.#} MB" : $"{bytes} bytes";
}
