namespace KerasBridge.Engine;

/// <summary>What a product or convolution does to a result before it stores it, after the bias.</summary>
internal enum EpilogueKind
{
    None,
    Relu,
}
