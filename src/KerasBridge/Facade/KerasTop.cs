namespace KerasBridge;

/// <summary>
/// The names that stand directly in <c>keras</c> and also in one of its parts: <c>keras.Sequential</c>, <c>keras.Input</c>, <c>keras.Model</c> …
/// They are reached as <c>keras.NAME</c>; nothing derives from this class but <see cref="keras"/>.
/// </summary>
public partial class KerasTop
{
    private protected KerasTop() { }
}
