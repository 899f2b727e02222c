namespace KerasBridge;

/// <summary>Shapes of arrays, tensors or layers do not fit together. The message says what was expected and what was received.</summary>
public class ShapeException : ArgumentException
{
    /// <summary>An error about shapes.</summary>
    /// <param name="message">What is wrong, what was expected, what was received.</param>
    public ShapeException(string message) : base(message) { }

    /// <summary>An error about shapes that another error brought about.</summary>
    /// <param name="message">What is wrong, what was expected, what was received.</param>
    /// <param name="inner">The cause.</param>
    public ShapeException(string message, Exception inner) : base(message, inner) { }
}
