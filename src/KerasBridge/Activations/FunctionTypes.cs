namespace KerasBridge.Activations;

// The types of keras.activations' functions that have parameters besides x. They are delegates, and not methods, so that the same name can be passed as an
// argument (`activation: keras.activations.relu`) and called with its parameters by name (`keras.activations.relu(x, max_value: 6)`).

/// <summary>celu, elu.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="alpha">How far below zero the function goes.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor AlphaFunction(Tensor x, double alpha = 1.0);

/// <summary>gelu.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="approximate">Whether tanh stands in for the error function.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor GeluFunction(Tensor x, bool approximate = false);

/// <summary>softmax, log_softmax, sparsemax, glu.</summary>
/// <param name="x">A tensor.</param>
/// <param name="axis">The axis along which it works; negative from the end.</param>
/// <returns>A tensor of the same shape (glu: half as long along the axis).</returns>
public delegate Tensor AxisFunction(Tensor x, int axis = -1);

/// <summary>hard_shrink, soft_shrink.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="threshold">Elements between −threshold and threshold become 0.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor ShrinkFunction(Tensor x, double threshold = 0.5);

/// <summary>leaky_relu.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="negative_slope">The slope below zero.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor LeakyReluFunction(Tensor x, double negative_slope = 0.2);

/// <summary>relu.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="negative_slope">The slope below the threshold.</param>
/// <param name="max_value">The largest value that comes out; no limit by default.</param>
/// <param name="threshold">The value below which elements are damped.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor ReluFunction(Tensor x, double negative_slope = 0.0, double? max_value = null, double threshold = 0.0);

/// <summary>squareplus.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="b">The smoothness.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor SquareplusFunction(Tensor x, double b = 4);

/// <summary>threshold.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <param name="threshold">Elements above it stay.</param>
/// <param name="default_value">What the others become.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor ThresholdFunction(Tensor x, double threshold, double default_value);
