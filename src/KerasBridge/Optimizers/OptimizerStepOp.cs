using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Optimizers;

/// <summary>
/// One step of a built-in optimizer over all variables: of their gradients. The learning rate and the number of the step are read when it runs, since it is
/// recorded once and run for every batch.
/// </summary>
internal sealed unsafe class OptimizerStepOp : Op
{
    private readonly BuiltInOptimizer _optimizer;
    private readonly Variable[] _variables;
    private readonly int[] _places;
    private readonly NativeBlock _segments;

    /// <summary>A step.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="variables">The variables that have gradients.</param>
    /// <param name="places">Their places among those that the optimizer was built for.</param>
    public OptimizerStepOp(BuiltInOptimizer optimizer, Variable[] variables, int[] places)
    {
        _optimizer = optimizer;
        _variables = variables;
        _places = places;
        _segments = NativeBlock.Allocate((nuint)(variables.Length * sizeof(OptimizerSegment)), clear: true);
        var segments = (OptimizerSegment*)_segments.Pointer;
        for (var i = 0; i < variables.Length; i++)
        {
            ref var segment = ref segments[i];
            segment.Weights = variables[i].value.Floats;
            segment.Length = variables[i].value.Count;
            segment.Decay = optimizer.Decays(variables[i]);
            var slots = optimizer.Slots;
            if (slots.Length > 0) segment.Slot0 = slots[0][places[i]].value.Floats;
            if (slots.Length > 1) segment.Slot1 = slots[1][places[i]].value.Floats;
            if (slots.Length > 2) segment.Slot2 = slots[2][places[i]].value.Floats;
        }
    }

    /// <summary>What the gradients are multiplied by before all else, where another optimizer around this one says so.</summary>
    public float GradientScale { get; set; } = 1;

    public override bool HasSideEffect => true;

    public override void Infer(Node node) => node.SetOutputs();

    public override void Run(Node node, IBackend backend)
    {
        var options = _optimizer.Options;
        var segments = (OptimizerSegment*)_segments.Pointer;
        ref var iterations = ref *(long*)_optimizer.IterationVariable.value.Data;
        var scale = (options.loss_scale_factor is { } factor ? (float)(1 / factor) : 1f) * GradientScale;
        for (var i = 0; i < _variables.Length; i++)
        {
            segments[i].Gradients = node.Inputs[i].Floats;
            segments[i].GradientScale = scale;
        }

        var update = true;
        if (options.gradient_accumulation_steps is { } every) update = Accumulate(segments, iterations, every, scale);
        if (update)
        {
            Clip(backend, segments, options);
            var rate = _optimizer.CurrentLearningRate;
            // Under accumulation, a step counts once for all the batches that it gathers.
            var t = iterations / (options.gradient_accumulation_steps ?? 1) + 1;
            var scalars = new OptimizerScalars { LearningRate = rate, WeightDecay = (float)(options.weight_decay ?? 0), ClipValue = (float)(options.clipvalue ?? 0) };
            _optimizer.Fill(ref scalars, t, rate);
            _optimizer.Move(backend, segments, _places, in scalars);
            _optimizer.AfterStep(t);
            if (options.gradient_accumulation_steps is not null)
            {
                foreach (var place in _places) _optimizer.Accumulators[place].Clear();
            }
        }
        if (options.use_ema) Average(iterations, options);
        iterations++;
    }

    /// <summary>Adds the gradients to those of the batches before; says whether it is time for an update.</summary>
    private bool Accumulate(OptimizerSegment* segments, long iterations, int every, float scale)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            var sum = _optimizer.Accumulators[_places[i]].value.Floats;
            for (long k = 0; k < segments[i].Length; k++) sum[k] += segments[i].Gradients[k];
            segments[i].Gradients = sum;
            segments[i].GradientScale = scale / every;
        }
        return (iterations + 1) % every == 0;
    }

    private void Clip(IBackend backend, OptimizerSegment* segments, OptimizerOptions options)
    {
        if (options.clipnorm is { } each)
        {
            for (var i = 0; i < _variables.Length; i++) segments[i].GradientScale *= Limit(each, Norm(backend, segments[i]));
        }
        else if (options.global_clipnorm is { } all)
        {
            double sum = 0;
            for (var i = 0; i < _variables.Length; i++)
            {
                var norm = Norm(backend, segments[i]);
                sum += norm * norm;
            }
            var limit = Limit(all, Math.Sqrt(sum));
            for (var i = 0; i < _variables.Length; i++) segments[i].GradientScale *= limit;
        }
    }

    private static double Norm(IBackend backend, in OptimizerSegment segment) => Math.Sqrt(backend.SumOfSquares(segment.Gradients, segment.Length)) * segment.GradientScale;

    private static float Limit(double limit, double norm) => norm > limit ? (float)(limit / norm) : 1f;

    private void Average(long iterations, OptimizerOptions options)
    {
        // The first step copies the weights.
        var momentum = iterations == 0 ? 0f : (float)options.ema_momentum;
        var overwrite = options.ema_overwrite_frequency is { } every && (iterations + 1) % every == 0;
        for (var i = 0; i < _variables.Length; i++)
        {
            var weights = _variables[i].value.Floats;
            var average = _optimizer.Averages[_places[i]].value.Floats;
            var count = _variables[i].value.Count;
            for (long k = 0; k < count; k++) average[k] = momentum * average[k] + (1 - momentum) * weights[k];
            if (overwrite) Buffer.MemoryCopy(average, weights, count * 4, count * 4);
        }
    }
}
