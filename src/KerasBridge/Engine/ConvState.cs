namespace KerasBridge.Engine;

/// <summary>What the chunks of one convolution or of its gradients share.</summary>
internal unsafe struct ConvState
{
    public TileKernelSet* Set;
    public ConvGeometry G;
    public float* X;
    public float* W;
    public float* Bias;
    public float* Y;
    public byte* Argmax;
    public float* Dy;
    public float* Dx;

    /// <summary>The normalization whose gradient is what comes in; null if that is <see cref="Dy"/> itself.</summary>
    public Elementwise.NormalizeJob* Normalize;

    /// <summary>Makes that gradient for a range of pixels.</summary>
    public delegate*<Elementwise.NormalizeJob*, int, int, float*, void> NormalizeBackward;

    /// <summary>Filters with their last two axes swapped, for the gradient by input.</summary>
    public float* Transposed;

    /// <summary>The gradients by filter and bias of each chunk, one behind the other.</summary>
    public float* Partials;

    /// <summary>Floats in the gradients of one chunk.</summary>
    public int PartialSize;

    /// <summary>How many of them are by filter; those by bias follow, if wanted.</summary>
    public int FilterSize;

    public float* Dw;
    public float* Db;
    public bool WantFilter;
    public bool WantBias;
    public bool Relu;

    /// <summary>The height of pooling windows; 0: no pooling.</summary>
    public int PoolHeight;

    /// <summary>The width of pooling windows.</summary>
    public int PoolWidth;

    /// <summary>Rows and columns of the convolution that are used: all of them, or those that pooling does not drop.</summary>
    public int Rows;

    /// <summary>Columns that are used.</summary>
    public int Columns;

    /// <summary>Whether the used part reads only inside of the input.</summary>
    public bool Valid;

    /// <summary>Output rows that are made at a time; a multiple of the pooling window's height.</summary>
    public int BandRows;

    /// <summary>Output columns that are made at a time.</summary>
    public int BandColumns;

    /// <summary>Bands in an image, from top to bottom.</summary>
    public int BandsDown;

    /// <summary>Bands in an image, from left to right.</summary>
    public int BandsAcross;

    /// <summary>Parts that the output channels are cut into, so that several threads share an image.</summary>
    public int Splits;

    /// <summary>Output channels of a part.</summary>
    public int SplitChannels;

    /// <summary>Images whose gradient by filter is made at a time, where they are small; all their rows are one band.</summary>
    public int GroupImages;

    /// <summary>Units (bands or images) in all.</summary>
    public int Units;

    /// <summary>How many chunks the units are dealt out to.</summary>
    public int Chunks;
}
