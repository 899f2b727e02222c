using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public sealed partial class NDArray : IShownAsHtml
{
    /// <summary>
    /// The array as notebooks show it: shape and dtype, a table of the elements (of long axes the parts that NumPy prints), and a picture where it looks like one or like a stack of some:
    /// <c>(rows, columns)</c> or <c>(rows, columns, 1|3|4)</c> of uint8 or of floats from 0 to 1.
    /// </summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => ArrayHtml.Of(this, "NDArray");
}
