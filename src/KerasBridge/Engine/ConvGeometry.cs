namespace KerasBridge.Engine;

/// <summary>
/// The sizes of a 2-D convolution or pooling window over <c>(batch, height, width, channels)</c>; one dimension is height 1.
/// A kernel is <c>(kernelHeight, kernelWidth, inputChannels / groups, outputChannels)</c>.
/// </summary>
internal readonly record struct ConvGeometry(
    int Batch, int Height, int Width, int Channels,
    int OutHeight, int OutWidth, int OutChannels,
    int KernelHeight, int KernelWidth,
    int StrideY = 1, int StrideX = 1,
    int DilationY = 1, int DilationX = 1,
    int PadTop = 0, int PadLeft = 0,
    int Groups = 1)
{
    /// <summary>Whether no tap ever falls outside of the input.</summary>
    public bool IsValid => PadTop == 0 && PadLeft == 0
        && (OutHeight - 1) * StrideY + (KernelHeight - 1) * DilationY < Height
        && (OutWidth - 1) * StrideX + (KernelWidth - 1) * DilationX < Width;
}
