using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>The order in which an epoch goes through the samples.</summary>
internal sealed unsafe class SampleOrder(int samples, int batchSize, string? mode)
{
    private readonly NativeBlock? _block = mode == "none" ? null : NativeBlock.Allocate((nuint)samples * sizeof(int));

    /// <summary>The order; null for that in which they lie.</summary>
    public int* Order => _block is null ? null : (int*)_block.Pointer;

    /// <summary>Makes the order of the next epoch. Under a seed of <c>set_random_seed</c> all epochs have the same, as in Keras.</summary>
    public void Next()
    {
        if (_block is null) return;
        var order = new Span<int>(_block.Pointer, samples);
        if (mode == "batch") FitOrder.ShuffledInBatches(order, batchSize, GlobalSeeds.TensorFlowSeed);
        else FitOrder.Shuffled(order, GlobalSeeds.TensorFlowSeed);
    }
}
