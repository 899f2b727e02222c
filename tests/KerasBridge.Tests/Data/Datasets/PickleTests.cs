using System.Text;
using KerasBridge.Data;

namespace KerasBridge.Tests.Data;

public sealed class PickleTests
{
    // pickle.dumps({'a': [1, 300, 70000, -5], 'b': (1.5, None, True, 'é', b'\xff\x00'), 'c': 2**40}, protocol=…), of Python 3.
    private const string Second = "gAJ9cQAoWAEAAABhcQFdcQIoSwFNLAFKcBEBAEr7////ZVgBAAAAYnEDKEc/+AAAAAAAAE6IWAIAAADDqXEEY19jb2RlY3MKZW5jb2RlCnEFWAMAAADDvwBxBlgGAAAAbGF0aW4xcQeGcQhScQl0cQpYAQAAAGNxC4oGAAAAAAABdS4=";
    private const string Fourth = "gASVRAAAAAAAAAB9lCiMAWGUXZQoSwFNLAFKcBEBAEr7////ZYwBYpQoRz/4AAAAAAAAToiMAsOplEMC/wCUdJSMAWOUigYAAAAAAAF1Lg==";

    [Theory]
    [InlineData(Second)]
    [InlineData(Fourth)]
    public void PlainValuesAreRead(string text)
    {
        var value = (Dictionary<string, object?>)Read(Convert.FromBase64String(text))!;
        Assert.Equal([1L, 300L, 70000L, -5L], (List<object?>)value["a"]!);
        var b = (List<object?>)value["b"]!;
        Assert.Equal([1.5, null, true, "é"], b[..4]);
        Assert.Equal([255, 0], (byte[])b[4]!);
        Assert.Equal(1L << 40, value["c"]);
    }

    [Fact]
    public void ArraysOfNumPyAreRead()
    {
        var array = (NDArray)Read(Pickles.Whole(Pickles.Bytes([2, 3], [1, 2, 3, 4, 5, 6])))!;
        Assert.Equal((Shape)(2, 3), array.shape);
        Assert.Equal("uint8", array.dtype.name);
        Assert.Equal([1L, 2, 3, 4, 5, 6], array.ravel().ToArray<long>());
        Assert.Equal([[1L, 2L], [3L]], ((List<object?>)Read(Pickles.Whole(Pickles.Lists([1, 2], [3])))!).Select(list => (List<object?>)list!));
    }

    [Fact]
    public void NothingIsCalled()
    {
        var error = Assert.Throws<KerasFileException>(() => Read(Encoding.Latin1.GetBytes("\u0080\u0002cos\nsystem\n(U\u0004halttR.")));
        Assert.Contains("`os.system`", error.Message);
        Assert.Throws<KerasFileException>(() => Read(Encoding.Latin1.GetBytes("\u0080\u0002cnumpy\nndarray\n)R.")));
    }

    [Fact]
    public void DamagedPicklesAreRefused()
    {
        byte[][] whole = [Convert.FromBase64String(Second), Convert.FromBase64String(Fourth), Pickles.Whole(Pickles.Bytes([2, 3], [1, 2, 3, 4, 5, 6]))];
        foreach (var bytes in whole)
        {
            for (var length = 0; length < bytes.Length; length++) Assert.Throws<KerasFileException>(() => Read(bytes[..length]));
            var random = new System.Random(1);
            for (var i = 0; i < 2000; i++)
            {
                var broken = bytes.ToArray();
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
                try
                {
                    Read(broken);
                }
                catch (KerasFileException)
                {
                }
            }
        }
        Assert.Contains("has 5 bytes", Assert.Throws<KerasFileException>(() => Read(Pickles.Whole(Pickles.Bytes([2, 3], [1, 2, 3, 4, 5])))).Message);
        // A dictionary that contains itself.
        Assert.Contains("contains itself", Assert.Throws<KerasFileException>(() => Read(Encoding.Latin1.GetBytes("}q\0U\u0001ah\0s."))).Message);
        Assert.Contains("too deeply", Assert.Throws<KerasFileException>(() => Read([(byte)'N', .. Enumerable.Repeat((byte)0x85, 1_000_000), (byte)'.'])).Message);
        // A claim of two thousand million bytes takes no memory.
        Assert.Throws<KerasFileException>(() => Read([0x80, 2, (byte)'T', 0xff, 0xff, 0xff, 0x7f, 1, 2]));
    }

    private static object? Read(byte[] bytes) => new PickleReader(new MemoryStream(bytes), "test").Read();
}
