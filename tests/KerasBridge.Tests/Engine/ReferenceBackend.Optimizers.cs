using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void OptimizerStep(OptimizerRule rule, OptimizerSegment* segments, int count, in OptimizerScalars s)
    {
        for (var i = 0; i < count; i++)
        {
            var segment = segments[i];
            for (long j = 0; j < segment.Length; j++)
            {
                double g = (double)segment.Gradients[j] * segment.GradientScale, w = segment.Weights[j];
                if (s.ClipValue > 0) g = Math.Clamp(g, -s.ClipValue, s.ClipValue);
                if (segment.Decay) w -= w * s.WeightDecay * s.LearningRate;
                double s0 = Slot(segment.Slot0, j), s1 = Slot(segment.Slot1, j), s2 = Slot(segment.Slot2, j);
                w = Functions.OptimizerUpdate(rule, w, g, ref s0, ref s1, ref s2, s);
                segment.Weights[j] = (float)w;
                Store(segment.Slot0, j, s0);
                Store(segment.Slot1, j, s1);
                Store(segment.Slot2, j, s2);
            }
        }
    }

    private static double Slot(float* slot, long i) => slot == null ? 0 : slot[i];

    private static void Store(float* slot, long i, double value)
    {
        if (slot != null) slot[i] = (float)value;
    }
}
