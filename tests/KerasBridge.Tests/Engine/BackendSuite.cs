using System.Globalization;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

/// <summary>
/// The tests that every backend has to pass: each kernel on odd shapes, held against <see cref="ReferenceBackend"/>. A backend's class only says how to make it.
/// </summary>
public abstract unsafe partial class BackendSuite
{
    /// <summary>Long enough for several threads, and no multiple of any vector's length.</summary>
    private const int Large = 70_001;

    /// <summary>The element types that kernels know; arrays have more.</summary>
    private static readonly DTypeCode[] EngineTypes = [DTypeCode.Float32, DTypeCode.Bool, DTypeCode.UInt8, DTypeCode.Int32, DTypeCode.Int64, DTypeCode.Float64];

    private static readonly int[] Counts = [1, 2, 3, 5, 8, 13, 16, 17, 31, 33, 64, 100, 255, 1025, Large];

    private readonly ReferenceBackend _reference = new();
    private readonly System.Random _random = new(12345);
    private IBackend? _backend;

    /// <summary>The backend, or null where this machine cannot run it.</summary>
    private protected abstract IBackend? Create();

    private protected IBackend Backend
    {
        get
        {
            _backend ??= Create();
            Skip.If(_backend is null, "This machine lacks the instruction set.");
            return _backend!;
        }
    }

    private float[] Uniform(long count, double low = -2, double high = 2)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++) values[i] = (float)(low + _random.NextDouble() * (high - low));
        return values;
    }

    private int[] Integers(long count, int low, int high)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++) values[i] = _random.Next(low, high);
        return values;
    }

    private NativeArray<float> Input(long count, double low = -2, double high = 2) => new(Uniform(count, low, high), (int)(count % 3));

    /// <summary>A buffer of any type with small whole or (for floats) fractional numbers.</summary>
    private NativeArray<byte> Typed(DTypeCode type, long count, double low, double high)
    {
        var array = new NativeArray<byte>(count * SizeOf(type));
        for (long i = 0; i < count; i++)
        {
            var value = low + _random.NextDouble() * (high - low);
            switch (type)
            {
                case DTypeCode.Float32: ((float*)array.Pointer)[i] = (float)value; break;
                case DTypeCode.Float64: ((double*)array.Pointer)[i] = value; break;
                case DTypeCode.Int32: ((int*)array.Pointer)[i] = (int)Math.Floor(value); break;
                case DTypeCode.Int64: ((long*)array.Pointer)[i] = (long)Math.Floor(value); break;
                case DTypeCode.UInt8: array.Pointer[i] = (byte)Math.Max(0, Math.Floor(value)); break;
                default: array.Pointer[i] = (byte)(_random.Next(2)); break;
            }
        }
        return array;
    }

    private static int SizeOf(DTypeCode type) => type switch
    {
        DTypeCode.Float32 or DTypeCode.Int32 => 4,
        DTypeCode.Float64 or DTypeCode.Int64 => 8,
        _ => 1,
    };

    /// <summary>|actual − expected| ≤ tolerance · (the largest finite |expected|, at least floor); NaN meets NaN, infinity infinity.</summary>
    private static void Close(NativeArray<float> actual, NativeArray<float> expected, double tolerance, string what, double floor = 1e-3)
    {
        actual.CheckEnd(what);
        var scale = floor;
        foreach (var value in expected.Span) if (float.IsFinite(value)) scale = Math.Max(scale, Math.Abs(value));
        for (var i = 0; i < expected.Count; i++)
        {
            var (a, e) = (actual.Span[i], expected.Span[i]);
            if (a.Equals(e) || a == e || Math.Abs((double)a - e) <= tolerance * scale) continue;
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what}: element {i} of {expected.Count} is {a:G9}, expected {e:G9} (allowed {tolerance * scale:G3})"));
        }
    }

    /// <summary>Each element by itself: |actual − expected| ≤ tolerance · |expected| + tolerance · floor.</summary>
    private static void CloseEach(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected, ReadOnlySpan<double> inputs, double tolerance, string what, double floor = 1e-3)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var (a, e) = (actual[i], expected[i]);
            if (a.Equals(e) || a == e || Math.Abs(a - e) <= tolerance * (Math.Abs(e) + floor)) continue;
            var at = inputs.Length == expected.Length ? string.Create(CultureInfo.InvariantCulture, $" for input {inputs[i]:G9}") : "";
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what}: element {i} of {expected.Length} is {a:G9}, expected {e:G9}{at}"));
        }
    }

    private static double[] Doubles(NativeArray<float> array) => Array.ConvertAll(array.ToArray(), value => (double)value);

    private static void Same<T>(NativeArray<T> actual, NativeArray<T> expected, string what) where T : unmanaged, IEquatable<T>
    {
        actual.CheckEnd(what);
        var at = actual.Span.CommonPrefixLength(expected.Span);
        Assert.True(at == expected.Count, at == expected.Count ? "" : $"{what}: element {at} of {expected.Count} is {actual.Span[at]}, expected {expected.Span[at]}");
    }
}
