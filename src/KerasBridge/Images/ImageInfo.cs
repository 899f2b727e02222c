namespace KerasBridge.Images;

/// <summary>What the header of an image file says, read without its pixels.</summary>
/// <param name="Format">The format: <c>PNG</c>, <c>JPEG</c>, <c>GIF</c>, <c>BMP</c> or <c>PPM</c>, as Pillow calls them.</param>
/// <param name="Width">The number of pixels in a row.</param>
/// <param name="Height">The number of rows.</param>
/// <param name="Mode">What the samples will mean.</param>
internal readonly record struct ImageInfo(string Format, int Width, int Height, ImageMode Mode);
