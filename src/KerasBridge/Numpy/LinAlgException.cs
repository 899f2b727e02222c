namespace KerasBridge;

/// <summary>A matrix does not allow what was asked: it is singular, or not square.</summary>
public class LinAlgException : ArgumentException
{
    /// <summary>An error about a matrix.</summary>
    /// <param name="message">What is wrong, what was expected, what was received.</param>
    public LinAlgException(string message) : base(message) { }
}
