using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public sealed unsafe partial class Image : IShownAsHtml
{
    /// <summary>The picture as notebooks show it: an <c>img</c> with its pixels in it, made smaller above 640 pixels.</summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => ArrayPicture.Element(this, maxSide: 640, enlarged: 112);

    /// <summary>The mode and the size.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<Image mode={mode} size={width}x{height}>";
}
