namespace KerasBridge;

/// <summary>
/// Keras: <c>keras.layers.Dense(10)</c>, <c>keras.models.Sequential()</c>, <c>keras.losses.categorical_crossentropy</c>.
/// <c>using static KerasBridge.keras;</c> is Python's <c>from keras import layers, models, …</c>, and
/// <c>using static KerasBridge.keras.layers;</c> is <c>from keras.layers import *</c>.
/// </summary>
/// <remarks>
/// Names that Keras has both here and one level below (<c>keras.Sequential</c> and <c>keras.models.Sequential</c>) are inherited from
/// <see cref="KerasTop"/>: <c>using static</c> imports only what a class declares itself, so both lines above can stand together.
/// </remarks>
public partial class keras : KerasTop
{
    private keras() { }
}
