namespace KerasBridge.Tool;

/// <summary>What the user of the command can put right: shown as it is, without a stack trace.</summary>
internal sealed class ToolException : Exception
{
    /// <summary>An error in three parts.</summary>
    /// <param name="what">What is wrong; a sentence.</param>
    /// <param name="expected">What was expected; no full stop.</param>
    /// <param name="received">What was received; no full stop.</param>
    public ToolException(string what, string expected, string received) : base($"{what} Expected: {expected}. Received: {received}") { }

    /// <summary>An error that somebody else has worded.</summary>
    public ToolException(string message, Exception? inner = null) : base(message, inner) { }
}
