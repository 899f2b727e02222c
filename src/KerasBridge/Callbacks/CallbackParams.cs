namespace KerasBridge;

/// <summary>What the call that runs callbacks was told: Keras's <c>params</c>.</summary>
/// <param name="verbose">How much is printed: 0 nothing, 1 a progress bar, 2 a line an epoch.</param>
/// <param name="epochs">The number of epochs.</param>
/// <param name="steps">The number of steps of an epoch, if known.</param>
public sealed record CallbackParams(int verbose, int epochs, int? steps);
