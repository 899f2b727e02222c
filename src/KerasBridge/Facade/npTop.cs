namespace KerasBridge;

/// <summary>
/// The functions of <see cref="np"/> that share their names with objects: <c>np.float32(1)</c> is a function here, <c>np.float32</c> a dtype there;
/// <c>np.add(x, y)</c> is a function here, <c>np.add.outer(x, y)</c> belongs to an object there. C# finds the one that is called.
/// </summary>
public partial class npTop
{
    private protected npTop() { }
}
