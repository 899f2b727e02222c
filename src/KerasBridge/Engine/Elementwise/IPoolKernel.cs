namespace KerasBridge.Engine.Elementwise;

/// <summary>What a pooling, or its gradient, does at one window.</summary>
internal unsafe interface IPoolKernel
{
    /// <summary>All channels of a window.</summary>
    /// <param name="job">The pooling.</param>
    /// <param name="w">The taps that lie inside of the input.</param>
    /// <param name="origin">The large side where tap 0 is, or would be.</param>
    /// <param name="output">The window's first element on the pooled side.</param>
    static abstract void Window<V>(PoolJob* job, in PoolWindow w, float* origin, long output) where V : unmanaged, IFloatVector<V>;
}
