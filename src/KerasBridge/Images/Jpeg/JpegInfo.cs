namespace KerasBridge.Images;

/// <summary>What the header of a JPEG file says.</summary>
/// <param name="Width">The number of pixels in a row, as stored.</param>
/// <param name="Height">The number of rows, as stored.</param>
/// <param name="Mode">What <see cref="JpegDecoder.Decode"/> gives: grey, RGB or CMYK.</param>
/// <param name="Progressive">Whether the picture is refined scan by scan.</param>
/// <param name="Orientation">Exif's orientation, 1 to 8 (1: as stored); 1 where the file says nothing. It is never applied here, as Pillow and TensorFlow do not either.</param>
internal sealed record JpegInfo(int Width, int Height, ImageMode Mode, bool Progressive, int Orientation);
