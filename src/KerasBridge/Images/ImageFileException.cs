namespace KerasBridge;

/// <summary>A file is no image, is damaged, or holds an image that cannot be read; the message names the file and what is wrong with it.</summary>
public class ImageFileException : KerasFileException
{
    /// <summary>An error about an image.</summary>
    /// <param name="message">What is wrong, what was expected, what was found.</param>
    public ImageFileException(string message) : base(message) { }

    /// <summary>An error about an image that another error brought about.</summary>
    /// <param name="message">What is wrong, what was expected, what was found.</param>
    /// <param name="inner">The cause.</param>
    public ImageFileException(string message, Exception inner) : base(message, inner) { }
}
