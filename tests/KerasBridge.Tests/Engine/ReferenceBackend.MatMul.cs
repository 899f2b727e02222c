using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void MatMul(float* a, float* b, float* c, int m, int n, int k, bool transposeA, bool transposeB, float* bias, EpilogueKind epilogue, bool accumulate)
    {
        for (long i = 0; i < m; i++)
        {
            for (long j = 0; j < n; j++)
            {
                double sum = accumulate ? c[i * n + j] : bias != null ? bias[j] : 0;
                for (long l = 0; l < k; l++) sum += (double)a[transposeA ? l * m + i : i * k + l] * b[transposeB ? j * k + l : l * n + j];
                c[i * n + j] = Epilogue(sum, epilogue);
            }
        }
    }

    public void BatchMatMul(float* a, float* b, float* c, int batch, long strideA, long strideB, int m, int n, int k, bool transposeA, bool transposeB)
    {
        for (long i = 0; i < batch; i++)
            MatMul(a + i * strideA, b + i * strideB, c + i * m * n, m, n, k, transposeA, transposeB, null, EpilogueKind.None, false);
    }

    public void DenseGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, int m, int n, int k, EpilogueKind epilogue)
    {
        var masked = Masked(y, dy, (long)m * n, epilogue);
        fixed (float* dz = masked)
        {
            if (dx != null) MatMul(dz, w, dx, m, k, n, false, true, null, EpilogueKind.None, false);
            if (dw != null) MatMul(x, dz, dw, k, n, m, true, false, null, EpilogueKind.None, false);
            if (db != null) ColumnSums(dz, db, m, n);
        }
    }

    private static float Epilogue(double value, EpilogueKind kind) => (float)(kind == EpilogueKind.Relu ? Math.Max(value, 0) : value);

    /// <summary>dy where the epilogue lets it through.</summary>
    private static float[] Masked(float* y, float* dy, long count, EpilogueKind epilogue)
    {
        var result = new float[count];
        for (long i = 0; i < count; i++) result[i] = epilogue == EpilogueKind.Relu && !(y[i] > 0) ? 0 : dy[i];
        return result;
    }

    private static void ColumnSums(float* x, float* sums, long rows, int columns)
    {
        for (var j = 0; j < columns; j++)
        {
            double sum = 0;
            for (long i = 0; i < rows; i++) sum += x[i * columns + j];
            sums[j] = (float)sum;
        }
    }
}
