namespace KerasBridge;

/// <summary>
/// Holds the one function of <c>keras.backend</c> that has the name of its class, which C# does not let a class declare itself.
/// It is reached as <c>keras.backend.backend()</c>.
/// </summary>
public class KerasBackendTop
{
    private protected KerasBackendTop() { }

    /// <summary>The name of the engine that computes.</summary>
    /// <returns><c>kerasbridge</c>.</returns>
    public static string backend() => "kerasbridge";
}
