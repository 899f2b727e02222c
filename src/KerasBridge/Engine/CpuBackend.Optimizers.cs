using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.OptimizerStep"/>
    public void OptimizerStep(OptimizerRule rule, OptimizerSegment* segments, int count, in OptimizerScalars s)
    {
        var job = new OptimizerJob(segments, count, s);
        switch (Isa)
        {
            case Isa.Avx512: OptimizerStep<F512>(rule, &job); return;
            case Isa.Avx2: OptimizerStep<F256>(rule, &job); return;
            case Isa.Vector128: OptimizerStep<F128>(rule, &job); return;
            default: OptimizerStep<F1>(rule, &job); return;
        }
    }

    private static void OptimizerStep<V>(OptimizerRule rule, OptimizerJob* job) where V : unmanaged, IVector<V>
    {
        switch (rule)
        {
            case OptimizerRule.Sgd: OptimizerJob.Execute<OptimizerRules.Sgd, V>(job); return;
            case OptimizerRule.SgdMomentum: OptimizerJob.Execute<OptimizerRules.SgdMomentum, V>(job); return;
            case OptimizerRule.SgdNesterov: OptimizerJob.Execute<OptimizerRules.SgdNesterov, V>(job); return;
            case OptimizerRule.RmsProp: OptimizerJob.Execute<OptimizerRules.RmsProp, V>(job); return;
            case OptimizerRule.RmsPropMomentum: OptimizerJob.Execute<OptimizerRules.RmsPropMomentum, V>(job); return;
            case OptimizerRule.RmsPropCentered: OptimizerJob.Execute<OptimizerRules.RmsPropCentered, V>(job); return;
            case OptimizerRule.RmsPropCenteredMomentum: OptimizerJob.Execute<OptimizerRules.RmsPropCenteredMomentum, V>(job); return;
            case OptimizerRule.Adam: OptimizerJob.Execute<OptimizerRules.Adam, V>(job); return;
            case OptimizerRule.AdamAmsgrad: OptimizerJob.Execute<OptimizerRules.AdamAmsgrad, V>(job); return;
            case OptimizerRule.Adagrad: OptimizerJob.Execute<OptimizerRules.Adagrad, V>(job); return;
            case OptimizerRule.Adadelta: OptimizerJob.Execute<OptimizerRules.Adadelta, V>(job); return;
            case OptimizerRule.Adamax: OptimizerJob.Execute<OptimizerRules.Adamax, V>(job); return;
            case OptimizerRule.Nadam: OptimizerJob.Execute<OptimizerRules.Nadam, V>(job); return;
            case OptimizerRule.Lion: OptimizerJob.Execute<OptimizerRules.Lion, V>(job); return;
            case OptimizerRule.Ftrl: OptimizerJob.Execute<OptimizerRules.Ftrl, V>(job); return;
            case OptimizerRule.FtrlPower: OptimizerJob.Execute<OptimizerRules.FtrlPower, V>(job); return;
            case OptimizerRule.ScheduleFree: OptimizerJob.Execute<OptimizerRules.ScheduleFree, V>(job); return;
            case OptimizerRule.Lamb: OptimizerJob.Execute<OptimizerRules.Lamb, V>(job); return;
            case OptimizerRule.Muon: OptimizerJob.Execute<OptimizerRules.Muon, V>(job); return;
            case OptimizerRule.MuonNesterov: OptimizerJob.Execute<OptimizerRules.MuonNesterov, V>(job); return;
            default: OptimizerJob.Execute<OptimizerRules.Prepare, V>(job); return;
        }
    }
}
