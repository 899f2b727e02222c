namespace KerasBridge;

/// <summary>A loss: a function of targets and predictions.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <returns>The losses, one for each sample (or each element that has a loss of its own).</returns>
public delegate Tensor LossFunction(Tensor y_true, Tensor y_pred);
