namespace KerasBridge.Engine;

/// <summary>One weight of an optimizer step: its values, its gradient and up to three slots of equal length.</summary>
internal unsafe struct OptimizerSegment
{
    public float* Weights, Gradients, Slot0, Slot1, Slot2;

    /// <summary>The number of elements.</summary>
    public long Length;

    /// <summary>What the gradient is multiplied by before all else: 1, or what brings its norm down to a limit.</summary>
    public float GradientScale;

    /// <summary>Whether weight decay applies.</summary>
    public bool Decay;
}
