using KerasBridge.Numpy;

namespace KerasBridge;

// Files of arrays.
public partial class np
{
    /// <summary>Reads a <c>.npy</c> file (or a <c>.npz</c> archive with one array; see <see cref="load_npz"/> for archives).</summary>
    public static NpzOrArray load(string file, string? mmap_mode = null, bool allow_pickle = false) => NumpyFiles.Load(file, mmap_mode);

    /// <summary>Reads a <c>.npz</c> archive.</summary>
    public static NpzFile load_npz(string file) => NpzFile.Open(file);

    /// <summary>Writes a <c>.npy</c> file, replacing it only when all is written; the ending is added where it lacks.</summary>
    public static void save(string file, NDArray arr) => NumpyFiles.Save(file, arr);

    /// <summary>Writes a <c>.npz</c> archive of named arrays, not compressed.</summary>
    public static void savez(string file, params ReadOnlySpan<(string name, NDArray array)> arrays) => NumpyFiles.SaveArchive(file, arrays, compress: false);

    /// <summary>Writes a compressed <c>.npz</c> archive of named arrays.</summary>
    public static void savez_compressed(string file, params ReadOnlySpan<(string name, NDArray array)> arrays) => NumpyFiles.SaveArchive(file, arrays, compress: true);

    /// <summary>Reads numbers in lines of text.</summary>
    public static NDArray loadtxt(string fname, DType? dtype = null, string comments = "#", string? delimiter = null, int skiprows = 0) => TextFiles.Load(fname, dtype ?? DType.Float64, comments, delimiter, skiprows);

    /// <summary>Writes numbers as lines of text; <c>fmt</c> is a format of C: <c>%.18e</c>, <c>%d</c>.</summary>
    public static void savetxt(string fname, NDArray X, string fmt = "%.18e", string delimiter = " ", string newline = "\n", string header = "", string footer = "", string comments = "# ") => TextFiles.Save(fname, X, fmt, delimiter, newline, header, footer, comments);
}
