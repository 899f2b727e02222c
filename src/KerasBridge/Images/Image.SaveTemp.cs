namespace KerasBridge;
public sealed unsafe partial class Image
{
    /// <summary>temp</summary>
    public void save(string path, string? format = null, int quality = 75) { }
}
