namespace KerasBridge.Engine;

/// <summary>How an optimizer moves a weight w by its gradient g; s0 … s2 are what it remembers of the weight. Formulas are Keras 3's.</summary>
internal enum OptimizerRule
{
    /// <summary>w −= lr·g.</summary>
    Sgd,
    /// <summary>s0 = momentum·s0 − lr·g; w += s0.</summary>
    SgdMomentum,
    /// <summary>s0 = momentum·s0 − lr·g; w += momentum·s0 − lr·g.</summary>
    SgdNesterov,
    /// <summary>s0 = rho·s0 + (1 − rho)·g²; w −= lr·g/√(s0 + ε).</summary>
    RmsProp,
    /// <summary>As <see cref="RmsProp"/>, where s1 = momentum·s1 + the step; w −= s1.</summary>
    RmsPropMomentum,
    /// <summary>As <see cref="RmsProp"/>, where s1 = rho·s1 + (1 − rho)·g and s1² is taken from s0 under the root.</summary>
    RmsPropCentered,
    /// <summary>As <see cref="RmsPropCentered"/>, where s2 = momentum·s2 + the step; w −= s2.</summary>
    RmsPropCenteredMomentum,
    /// <summary>s0 += (g − s0)·(1 − beta1); s1 += (g² − s1)·(1 − beta2); w −= step·s0/(√s1 + ε), with step = lr·√(1 − beta2ᵗ)/(1 − beta1ᵗ).</summary>
    Adam,
    /// <summary>As <see cref="Adam"/>, with s2 = max(s2, s1) in place of s1 under the root.</summary>
    AdamAmsgrad,
    /// <summary>s0 += g²; w −= lr·g/√(s0 + ε).</summary>
    Adagrad,
    /// <summary>s0 = rho·s0 + (1 − rho)·g²; d = g·√(s1 + ε)/√(s0 + ε); s1 = rho·s1 + (1 − rho)·d²; w −= lr·d.</summary>
    Adadelta,
    /// <summary>s0 += (g − s0)·(1 − beta1); s1 = max(beta2·s1, |g|); w −= step·s0/(s1 + ε), with step = lr/(1 − beta1ᵗ).</summary>
    Adamax,
    /// <summary>s0 and s1 as with <see cref="Adam"/>; w −= lr·(meanFactor·s0 + gradientFactor·g)/(√(varianceFactor·s1) + ε).</summary>
    Nadam,
    /// <summary>w −= lr·sign(beta1·s0 + (1 − beta1)·g); s0 = beta2·s0 + (1 − beta2)·g.</summary>
    Lion,
    /// <summary>
    /// n = s0 + g²; s1 += g + shrinkage·w − (√n − √s0)/lr·w; s0 = n; w = (s1 limited to ± l1 − s1)/(√n/lr + 2·l2).
    /// </summary>
    Ftrl,
    /// <summary>As <see cref="Ftrl"/>, with powers of n and s0 in place of their roots.</summary>
    FtrlPower,
    /// <summary>
    /// s1 += (g² − s1)·(1 − beta2); s0 −= step·g/(√(varianceFactor·s1) + ε); x = (w − (1 − beta1)·s0)/beta1; x += meanFactor·(s0 − x);
    /// w = (1 − beta1)·s0 + beta1·x. The paper takes x by the s0 of the step before; Keras on TensorFlow reads the variable after it was changed.
    /// </summary>
    ScheduleFree,
    /// <summary>s0 and s1 as with <see cref="Adam"/>; s2 = meanFactor·s0/(√(varianceFactor·s1) + ε), the direction of a step, which is not made.</summary>
    Lamb,
    /// <summary>s0 = momentum·s0 + g; s1 = s0, the direction of a step, which is not made.</summary>
    Muon,
    /// <summary>s0 = momentum·s0 + g; s1 = momentum·s0 + g, the direction of a step, which is not made.</summary>
    MuonNesterov,
    /// <summary>s0 = g: only what comes before all steps is done, the gradient's limits and the decay.</summary>
    Prepare,
}
