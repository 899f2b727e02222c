namespace KerasBridge.Models;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>Forward, loss, metrics, gradients, update.</summary>
    Train,

    /// <summary>Forward, loss, metrics.</summary>
    Test,

    /// <summary>Forward.</summary>
    Predict,
}
