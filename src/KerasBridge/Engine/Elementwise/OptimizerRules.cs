using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The formulas of <see cref="OptimizerRule"/>.</summary>
internal static partial class OptimizerRules
{
    public readonly struct Sgd : IOptimizerRule
    {
        public static int Slots => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            return w - g * s.LearningRate;
        }
    }

    public readonly struct SgdMomentum : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Momentum - g * s.LearningRate;
            return w + s0;
        }
    }

    public readonly struct SgdNesterov : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            var step = g * s.LearningRate;
            s0 = s0 * s.Momentum - step;
            return w + (s0 * s.Momentum - step);
        }
    }

    public readonly struct RmsProp : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Rho + g * g * s.OneMinusRho;
            return w - g * s.LearningRate / V.Sqrt(s0 + s.Epsilon);
        }
    }

    public readonly struct RmsPropMomentum : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Rho + g * g * s.OneMinusRho;
            s1 = s1 * s.Momentum + g * s.LearningRate / V.Sqrt(s0 + s.Epsilon);
            return w - s1;
        }
    }

    public readonly struct RmsPropCentered : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Rho + g * g * s.OneMinusRho;
            s1 = s1 * s.Rho + g * s.OneMinusRho;
            return w - g * s.LearningRate / V.Sqrt(s0 - s1 * s1 + s.Epsilon);
        }
    }

    public readonly struct RmsPropCenteredMomentum : IOptimizerRule
    {
        public static int Slots => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Rho + g * g * s.OneMinusRho;
            s1 = s1 * s.Rho + g * s.OneMinusRho;
            s2 = s2 * s.Momentum + g * s.LearningRate / V.Sqrt(s0 - s1 * s1 + s.Epsilon);
            return w - s2;
        }
    }

    public readonly struct Adam : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += (g - s0) * s.OneMinusBeta1;
            s1 += (g * g - s1) * s.OneMinusBeta2;
            return w - s0 * s.Step / (V.Sqrt(s1) + s.Epsilon);
        }
    }

    public readonly struct AdamAmsgrad : IOptimizerRule
    {
        public static int Slots => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += (g - s0) * s.OneMinusBeta1;
            s1 += (g * g - s1) * s.OneMinusBeta2;
            s2 = V.Max(s2, s1);
            return w - s0 * s.Step / (V.Sqrt(s2) + s.Epsilon);
        }
    }

    public readonly struct Adagrad : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += g * g;
            return w - g * s.LearningRate / V.Sqrt(s0 + s.Epsilon);
        }
    }

    public readonly struct Adadelta : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Rho + g * g * s.OneMinusRho;
            var d = g * V.Sqrt(s1 + s.Epsilon) / V.Sqrt(s0 + s.Epsilon);
            s1 = s1 * s.Rho + d * d * s.OneMinusRho;
            return w - d * s.LearningRate;
        }
    }

    public readonly struct Adamax : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += (g - s0) * s.OneMinusBeta1;
            s1 = V.Max(s1 * s.Beta2, V.Abs(g));
            return w - s0 * s.Step / (s1 + s.Epsilon);
        }
    }

    public readonly struct Nadam : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += (g - s0) * s.OneMinusBeta1;
            s1 += (g * g - s1) * s.OneMinusBeta2;
            var mean = s0 * s.MeanFactor + g * s.GradientFactor;
            return w - mean * s.LearningRate / (V.Sqrt(s1 * s.VarianceFactor) + s.Epsilon);
        }
    }
}
