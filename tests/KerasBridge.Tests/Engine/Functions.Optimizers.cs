using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal static partial class Functions
{
    /// <summary>The new weight, in double precision, written down from the optimizers' papers in Keras's form.</summary>
    public static double OptimizerUpdate(OptimizerRule rule, double w, double g, ref double s0, ref double s1, ref double s2, in OptimizerScalars s)
    {
        switch (rule)
        {
            case OptimizerRule.Sgd:
                return w - s.LearningRate * g;
            case OptimizerRule.SgdMomentum or OptimizerRule.SgdNesterov:
                s0 = s.Momentum * s0 - s.LearningRate * g;
                return w + (rule == OptimizerRule.SgdMomentum ? s0 : s.Momentum * s0 - s.LearningRate * g);
            case OptimizerRule.Adagrad:
                s0 += g * g;
                return w - s.LearningRate * g / Math.Sqrt(s0 + s.Epsilon);
            case OptimizerRule.Adadelta:
                s0 = s.Rho * s0 + (1 - s.Rho) * g * g;
                var delta = Math.Sqrt(s1 + s.Epsilon) / Math.Sqrt(s0 + s.Epsilon) * g;
                s1 = s.Rho * s1 + (1 - s.Rho) * delta * delta;
                return w - s.LearningRate * delta;
            case OptimizerRule.Adam or OptimizerRule.AdamAmsgrad or OptimizerRule.Nadam:
                s0 = s.Beta1 * s0 + (1 - s.Beta1) * g;
                s1 = s.Beta2 * s1 + (1 - s.Beta2) * g * g;
                if (rule == OptimizerRule.Nadam)
                {
                    return w - s.LearningRate * (s.MeanFactor * s0 + s.GradientFactor * g) / (Math.Sqrt(s.VarianceFactor * s1) + s.Epsilon);
                }
                if (rule == OptimizerRule.AdamAmsgrad) s2 = Math.Max(s2, s1);
                return w - s.Step * s0 / (Math.Sqrt(rule == OptimizerRule.Adam ? s1 : s2) + s.Epsilon);
            case OptimizerRule.Adamax:
                s0 = s.Beta1 * s0 + (1 - s.Beta1) * g;
                s1 = Math.Max(s.Beta2 * s1, Math.Abs(g));
                return w - s.Step * s0 / (s1 + s.Epsilon);
            case OptimizerRule.Lion:
                var direction = Math.Sign(s.Beta1 * s0 + (1 - s.Beta1) * g);
                s0 = s.Beta2 * s0 + (1 - s.Beta2) * g;
                return w - s.LearningRate * direction;
            case OptimizerRule.Ftrl or OptimizerRule.FtrlPower:
                double power = rule == OptimizerRule.Ftrl ? 0.5 : s.Power, sum = s0 + g * g;
                s1 += g + s.Shrinkage * w - (Math.Pow(sum, power) - Math.Pow(s0, power)) / s.LearningRate * w;
                s0 = sum;
                return (Math.Clamp(s1, -s.L1, s.L1) - s1) / (Math.Pow(sum, power) / s.LearningRate + 2 * s.L2);
            case OptimizerRule.ScheduleFree:
                s1 = s.Beta2 * s1 + (1 - s.Beta2) * g * g;
                s0 -= s.Step * g / (Math.Sqrt(s.VarianceFactor * s1) + s.Epsilon);
                var mean = (w - (1 - s.Beta1) * s0) / s.Beta1;
                mean += s.MeanFactor * (s0 - mean);
                return (1 - s.Beta1) * s0 + s.Beta1 * mean;
            case OptimizerRule.Lamb:
                s0 = s.Beta1 * s0 + (1 - s.Beta1) * g;
                s1 = s.Beta2 * s1 + (1 - s.Beta2) * g * g;
                s2 = s.MeanFactor * s0 / (Math.Sqrt(s.VarianceFactor * s1) + s.Epsilon);
                return w;
            case OptimizerRule.Muon or OptimizerRule.MuonNesterov:
                s0 = s.Momentum * s0 + g;
                s1 = rule == OptimizerRule.Muon ? s0 : s.Momentum * s0 + g;
                return w;
            case OptimizerRule.Prepare:
                s0 = g;
                return w;
            default:
                s0 = s.Rho * s0 + (1 - s.Rho) * g * g;
                var below = s0 + s.Epsilon;
                if (rule is OptimizerRule.RmsPropCentered or OptimizerRule.RmsPropCenteredMomentum)
                {
                    s1 = s.Rho * s1 + (1 - s.Rho) * g;
                    below -= s1 * s1;
                }
                var step = s.LearningRate * g / Math.Sqrt(below);
                if (rule == OptimizerRule.RmsPropMomentum) return w - (s1 = s.Momentum * s1 + step);
                if (rule == OptimizerRule.RmsPropCenteredMomentum) return w - (s2 = s.Momentum * s2 + step);
                return w - step;
        }
    }
}
