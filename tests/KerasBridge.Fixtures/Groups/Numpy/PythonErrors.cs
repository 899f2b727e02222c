namespace KerasBridge.Fixtures.Numpy;

/// <summary>Which of Python's exceptions the library's stand for.</summary>
internal static class PythonErrors
{
    /// <summary>The names of Python's exceptions that an exception stands for.</summary>
    public static string[] Names(Exception error) => error switch
    {
        // What the compiler refuses cannot go wrong at run time, whatever Python would raise.
        DoesNotCompileException => ["TypeError", "ValueError", "IndexError", "AttributeError", "OverflowError", "UFuncTypeError"],
        PythonErrorException own => [own.Type],
        LinAlgException => ["LinAlgError", "ValueError"],
        DTypeException => ["TypeError", "UFuncTypeError"],
        ShapeException => ["ValueError"],
        ArgumentOutOfRangeException => ["IndexError", "AxisError", "ValueError"],
        OverflowException => ["OverflowError"],
        DivideByZeroException => ["ZeroDivisionError"],
        FormatException => ["ValueError", "TypeError"],
        InvalidCastException => ["TypeError"],
        ArgumentException => ["ValueError", "TypeError"],
        KerasFileException or FileNotFoundException => ["ValueError", "OSError", "EOFError", "FileNotFoundError"],
        _ => [],
    };

    /// <summary>Whether the library's message says what NumPy's says: it begins with it, or holds it.</summary>
    public static bool SameMessage(string ours, string theirs)
    {
        static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return Plain(ours).Contains(Plain(theirs), StringComparison.Ordinal);
    }
}
