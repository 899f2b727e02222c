using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void Unary(UnaryKind kind, DTypeCode type, void* x, void* y, long count, float p0, float p1, float p2)
    {
        for (long i = 0; i < count; i++) Set(type, y, i, Functions.Unary(kind, Get(type, x, i), p0, p1, p2));
    }

    public void UnaryGradient(UnaryKind kind, float* x, float* y, float* dy, float* dx, long count, float p0, float p1, float p2)
    {
        for (long i = 0; i < count; i++) dx[i] = (float)(dy[i] * Functions.UnaryDerivative(kind, x[i], p0, p1, p2));
    }

    public void UnaryGradient(UnaryKind kind, double* x, double* y, double* dy, double* dx, long count, float p0, float p1, float p2)
    {
        for (long i = 0; i < count; i++) dx[i] = dy[i] * Functions.UnaryDerivative(kind, x[i], p0, p1, p2);
    }

    public void Binary(BinaryKind kind, DTypeCode type, void* a, void* b, void* y, in Strided walk)
    {
        var result = kind >= BinaryKind.Equal ? DTypeCode.Bool : type;
        for (long n = 0; n < walk.Count; n++)
        {
            var (atA, atB, atY) = Offsets(walk, n);
            Set(result, y, atY, Functions.Binary(kind, Get(type, a, atA), Get(type, b, atB)));
        }
    }

    public void Select(DTypeCode type, byte* condition, void* a, void* b, void* y, long count)
    {
        for (long i = 0; i < count; i++) Set(type, y, i, Get(type, condition[i] != 0 ? a : b, i));
    }

    public void Cast(DTypeCode from, DTypeCode to, void* x, void* y, long count)
    {
        for (long i = 0; i < count; i++) Set(to, y, i, Get(from, x, i));
    }

    public void Fill(void* y, void* value, int elementSize, long count)
    {
        for (long i = 0; i < count; i++) CopyElement(elementSize, value, 0, y, i);
    }

    public void Copy(int elementSize, void* x, void* y, in Strided walk)
    {
        for (long n = 0; n < walk.Count; n++)
        {
            var (source, target, _) = Offsets(walk, n);
            CopyElement(elementSize, x, source, y, target);
        }
    }

    public void AddInto(float* x, float* y, in Strided walk)
    {
        var sums = new Dictionary<long, double>();
        for (long n = 0; n < walk.Count; n++)
        {
            var (source, target, _) = Offsets(walk, n);
            sums[target] = sums.GetValueOrDefault(target, y[target]) + x[source];
        }
        foreach (var (target, sum) in sums) y[target] = (float)sum;
    }

    private static void CopyElement(int elementSize, void* x, long source, void* y, long target) =>
        new ReadOnlySpan<byte>((byte*)x + source * elementSize, elementSize).CopyTo(new Span<byte>((byte*)y + target * elementSize, elementSize));
}
