namespace KerasBridge;

/// <summary>
/// The element types do not allow what was asked: what NumPy reports as <c>TypeError</c> or <c>UFuncTypeError</c>. The message says which types were received.
/// </summary>
public class DTypeException : ArgumentException
{
    /// <summary>An error about element types.</summary>
    /// <param name="message">What is wrong, what was expected, what was received.</param>
    public DTypeException(string message) : base(message) { }
}
