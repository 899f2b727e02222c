namespace KerasBridge.Engine;

/// <summary>The gradients of dense layers.</summary>
internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.DenseGradient"/>
    public void DenseGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, int m, int n, int k, EpilogueKind epilogue)
    {
        if (epilogue == EpilogueKind.Relu)
        {
            var masked = Scratch.Floats(4, (long)m * n);
            _set->MaskRelu(y, dy, masked, (nint)m * n);
            dy = masked;
        }
        if (db != null) _set->AddRows(dy, n, m, n, db, false);
        if (dw != null) MatMul(x, dy, dw, k, n, m, transposeA: true);
        if (dx != null) MatMul(dy, w, dx, m, k, n, transposeB: true);
    }
}
