using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

/// <summary>
/// Every kernel as a plain loop over double precision: slow, and easy to check by eye. Other backends are held against it.
/// </summary>
internal sealed unsafe partial class ReferenceBackend : IBackend
{
    public string Name => "reference";

    /// <summary>The element at an index as a number; bool is 0 or 1.</summary>
    private static double Get(DTypeCode type, void* x, long i) => type switch
    {
        DTypeCode.Float32 => ((float*)x)[i],
        DTypeCode.Float64 => ((double*)x)[i],
        DTypeCode.Int32 => ((int*)x)[i],
        DTypeCode.Int64 => ((long*)x)[i],
        DTypeCode.UInt8 => ((byte*)x)[i],
        _ => ((byte*)x)[i] != 0 ? 1 : 0,
    };

    /// <summary>Stores a number; floats to integers truncate and wrap, anything but 0 is true.</summary>
    private static void Set(DTypeCode type, void* y, long i, double value)
    {
        switch (type)
        {
            case DTypeCode.Float32: ((float*)y)[i] = (float)value; break;
            case DTypeCode.Float64: ((double*)y)[i] = value; break;
            case DTypeCode.Int32: ((int*)y)[i] = unchecked((int)(long)value); break;
            case DTypeCode.Int64: ((long*)y)[i] = (long)value; break;
            case DTypeCode.UInt8: ((byte*)y)[i] = unchecked((byte)(long)value); break;
            default: ((byte*)y)[i] = value != 0 ? (byte)1 : (byte)0; break;
        }
    }

    /// <summary>The offsets of the three operands at the n-th position of a walk.</summary>
    private static (long A, long B, long C) Offsets(in Strided walk, long n)
    {
        long a = 0, b = 0, c = 0;
        for (var axis = walk.Rank - 1; axis >= 0; axis--)
        {
            var i = n % walk.Sizes[axis];
            n /= walk.Sizes[axis];
            a += i * walk.A[axis];
            b += i * walk.B[axis];
            c += i * walk.C[axis];
        }
        return (a, b, c);
    }
}
