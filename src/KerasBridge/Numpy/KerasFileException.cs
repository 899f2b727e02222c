namespace KerasBridge;

/// <summary>A file is damaged, truncated, or not of the kind that was expected. The message names the file, what was expected and what was found.</summary>
public class KerasFileException : IOException
{
    /// <summary>An error about the contents of a file.</summary>
    /// <param name="message">What is wrong, what was expected, what was found.</param>
    public KerasFileException(string message) : base(message) { }

    /// <summary>An error about the contents of a file that another error brought about.</summary>
    /// <param name="message">What is wrong, what was expected, what was found.</param>
    /// <param name="inner">The cause.</param>
    public KerasFileException(string message, Exception inner) : base(message, inner) { }
}
