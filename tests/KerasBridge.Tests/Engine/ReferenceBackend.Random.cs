using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void RandomUniform(float* y, long count, ulong key, UInt128 counter)
    {
        for (long i = 0; i < count; i++) y[i] = Uniform(key, counter, i);
    }

    public void Dropout(float* x, float* y, byte* mask, long count, ulong key, UInt128 counter, float rate, float scale)
    {
        for (long i = 0; i < count; i++)
        {
            var kept = Uniform(key, counter, i) >= rate;
            mask[i] = kept ? (byte)1 : (byte)0;
            y[i] = kept ? x[i] * scale : 0;
        }
    }

    public void DropoutGradient(byte* mask, float* dy, float* dx, long count, float scale)
    {
        for (long i = 0; i < count; i++) dx[i] = mask[i] != 0 ? dy[i] * scale : 0;
    }

    private static float Uniform(ulong key, UInt128 counter, long i)
    {
        var (w0, w1, w2, w3) = Philox.Block(counter + (UInt128)(i / 4), key);
        var word = (i % 4) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
        return (word & 0x7FFFFF) / 8388608f;
    }
}
