namespace KerasBridge.Engine;

/// <summary>The numbers of one optimizer step that all weights share; what a rule does not name is ignored.</summary>
internal struct OptimizerScalars
{
    public float LearningRate;

    /// <summary>In double precision, as 1 − beta must be taken before it is rounded.</summary>
    public double Momentum, Rho, Beta1, Beta2, Epsilon;

    /// <summary>The learning rate with what depends on the number of the step: see the rules.</summary>
    public float Step;

    /// <summary>Nadam's: μ(t + 1)/(1 − Π μ(1 … t + 1)), (1 − μ(t))/(1 − Π μ(1 … t)) and 1/(1 − beta2ᵗ).</summary>
    public float MeanFactor, GradientFactor, VarianceFactor;

    /// <summary>Ftrl's: the limit l1, the penalty l2, twice the shrinkage, and the power in place of a root.</summary>
    public float L1, L2, Shrinkage, Power;

    /// <summary>Decoupled weight decay: w −= w·WeightDecay·LearningRate comes before the step; 0 for none.</summary>
    public float WeightDecay;

    /// <summary>Gradients are limited to ± this; 0 for no limit.</summary>
    public float ClipValue;
}
