namespace KerasBridge;

/// <summary>An activation: a function of a tensor.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor ActivationFunction(Tensor x);
