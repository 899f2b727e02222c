namespace KerasBridge.Numpy;

/// <summary>What notebooks show as more than text.</summary>
internal interface IShownAsHtml
{
    /// <summary>A piece of HTML that stands alone.</summary>
    string ToHtml();
}
