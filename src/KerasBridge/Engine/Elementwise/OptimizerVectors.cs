using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary><see cref="OptimizerScalars"/> in every lane.</summary>
internal readonly struct OptimizerVectors<V> where V : unmanaged, IVector<V>
{
    public readonly V LearningRate, Momentum, Rho, OneMinusRho, Beta1, OneMinusBeta1, Beta2, OneMinusBeta2, Epsilon, Step, MeanFactor, GradientFactor, VarianceFactor, L1, TwiceL2, Shrinkage, Power;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OptimizerVectors(in OptimizerScalars s)
    {
        LearningRate = V.Create(s.LearningRate);
        Momentum = V.Create(s.Momentum);
        Rho = V.Create(s.Rho);
        OneMinusRho = V.Create(1 - s.Rho);
        Beta1 = V.Create(s.Beta1);
        OneMinusBeta1 = V.Create(1 - s.Beta1);
        Beta2 = V.Create(s.Beta2);
        OneMinusBeta2 = V.Create(1 - s.Beta2);
        Epsilon = V.Create(s.Epsilon);
        Step = V.Create(s.Step);
        MeanFactor = V.Create(s.MeanFactor);
        GradientFactor = V.Create(s.GradientFactor);
        VarianceFactor = V.Create(s.VarianceFactor);
        L1 = V.Create(s.L1);
        TwiceL2 = V.Create(2 * s.L2);
        Shrinkage = V.Create(s.Shrinkage);
        Power = V.Create(s.Power);
    }
}
