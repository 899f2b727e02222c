using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

// The rules that go beyond a step along the gradient: by its sign, by sums of all steps so far, by averages of the weights.
internal static partial class OptimizerRules
{
    public readonly struct Lion : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            var direction = s0 * s.Beta1 + g * s.OneMinusBeta1;
            var zero = V.Create(0);
            // 0 and NaN are their own signs.
            var step = V.Select(direction > zero, s.LearningRate, V.Select(direction < zero, -s.LearningRate, direction));
            s0 = s0 * s.Beta2 + g * s.OneMinusBeta2;
            return w - step;
        }
    }

    public readonly struct Ftrl : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            var sum = s0 + g * g;
            return FollowLeader(w, g, sum, V.Sqrt(sum), V.Sqrt(s0), ref s0, ref s1, s);
        }
    }

    public readonly struct FtrlPower : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            var sum = s0 + g * g;
            return FollowLeader(w, g, sum, V.Map2<ScalarFunctions.Power>(sum, s.Power), V.Map2<ScalarFunctions.Power>(s0, s.Power), ref s0, ref s1, s);
        }
    }

    public readonly struct ScheduleFree : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s1 += (g * g - s1) * s.OneMinusBeta2;
            s0 -= g * s.Step / (V.Sqrt(s1 * s.VarianceFactor) + s.Epsilon);
            var average = (w - s0 * s.OneMinusBeta1) / s.Beta1;
            average = average * (V.Create(1) - s.MeanFactor) + s0 * s.MeanFactor;
            return s0 * s.OneMinusBeta1 + average * s.Beta1;
        }
    }

    public readonly struct Lamb : IOptimizerRule
    {
        public static int Slots => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 += (g - s0) * s.OneMinusBeta1;
            s1 += (g * g - s1) * s.OneMinusBeta2;
            s2 = s0 * s.MeanFactor / (V.Sqrt(s1 * s.VarianceFactor) + s.Epsilon);
            return w;
        }
    }

    public readonly struct Muon : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Momentum + g;
            s1 = s0;
            return w;
        }
    }

    public readonly struct MuonNesterov : IOptimizerRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = s0 * s.Momentum + g;
            s1 = s0 * s.Momentum + g;
            return w;
        }
    }

    public readonly struct Prepare : IOptimizerRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
        {
            s0 = g;
            return w;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FollowLeader<V>(V w, V g, V sum, V root, V rootBefore, ref V accumulator, ref V linear, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>
    {
        linear += g + w * s.Shrinkage - (root - rootBefore) / s.LearningRate * w;
        accumulator = sum;
        var limited = V.Max(-s.L1, V.Min(s.L1, linear));
        return (limited - linear) / (root / s.LearningRate + s.TwiceL2);
    }
}
