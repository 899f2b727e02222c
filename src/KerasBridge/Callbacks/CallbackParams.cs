using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>What the call that runs callbacks was told: Keras's <c>params</c>.</summary>
/// <param name="verbose">How much is printed: 0 nothing, 1 a progress bar, 2 a line an epoch.</param>
/// <param name="epochs">The number of epochs.</param>
/// <param name="steps">The number of steps of an epoch, if known.</param>
public sealed record CallbackParams(int verbose, int epochs, int? steps)
{
    /// <summary>A value by Python's key: <c>params["epochs"]</c>.</summary>
    /// <param name="key"><c>"verbose"</c>, <c>"epochs"</c> or <c>"steps"</c>.</param>
    /// <returns>The value; null for a number of steps that is not known.</returns>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public int? this[string key] => key switch
    {
        "verbose" => verbose,
        "epochs" => epochs,
        "steps" => steps,
        _ => throw new ArgumentException($"There is no such key in `params`. Expected one of: 'verbose', 'epochs', 'steps'.{Suggest.Sentence(key, ["verbose", "epochs", "steps"])} Received: '{key}'"),
    };

    /// <summary>As Python prints the dictionary.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{{'verbose': {verbose}, 'epochs': {epochs}, 'steps': {(steps is { } known ? known : "None")}}}";
}
