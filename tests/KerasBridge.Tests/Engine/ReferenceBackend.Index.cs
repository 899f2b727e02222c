namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void GatherRows(void* x, int* index, void* y, long rows, long rowBytes, int tableRows)
    {
        for (long i = 0; i < rows; i++)
        {
            for (long b = 0; b < rowBytes; b++)
            {
                var inside = index[i] >= 0 && index[i] < tableRows;
                ((byte*)y)[i * rowBytes + b] = inside ? ((byte*)x)[index[i] * rowBytes + b] : (byte)0;
            }
        }
    }

    public void ScatterAddRows(float* x, int* index, float* y, long rows, int rowLength, int tableRows)
    {
        for (long i = 0; i < rows; i++)
        {
            if (index[i] < 0 || index[i] >= tableRows) continue;
            for (var j = 0; j < rowLength; j++) y[(long)index[i] * rowLength + j] += x[i * rowLength + j];
        }
    }

    public void OneHot(int* index, float* y, long rows, int depth)
    {
        for (long i = 0; i < rows; i++)
        {
            for (var j = 0; j < depth; j++) y[i * depth + j] = index[i] == j ? 1 : 0;
        }
    }
}
