namespace KerasBridge.Engine;

internal unsafe partial interface IBackend
{
    /// <summary>
    /// One step of an optimizer over <paramref name="count"/> weights in one pass: the gradient is scaled and limited, the weight decays, then <paramref name="rule"/> moves it.
    /// What an optimizer remembers becomes 0 where it is below the smallest normal number, since it would get stuck there and cost time.
    /// </summary>
    void OptimizerStep(OptimizerRule rule, OptimizerSegment* segments, int count, in OptimizerScalars s);
}
