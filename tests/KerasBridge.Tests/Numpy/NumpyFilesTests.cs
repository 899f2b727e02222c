using System.Text;

namespace KerasBridge.Tests.Numpy;

/// <summary>Files of arrays: what is written is read, and what is damaged is refused with a message.</summary>
public sealed class NumpyFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Theory]
    [InlineData("float16")]
    [InlineData("float32")]
    [InlineData("float64")]
    [InlineData("int8")]
    [InlineData("uint16")]
    [InlineData("int64")]
    [InlineData("bool")]
    public void ArraysComeBack(string dtype)
    {
        var x = (np.arange(12) % 5).reshape(3, 4).astype(dtype);
        np.save(At("x"), x);
        Assert.True(x.Equals((NDArray)np.load(At("x.npy"))));
        np.save(At("t"), x.T);
        NDArray turned = np.load(At("t.npy"));
        Assert.True(x.T.Equals(turned));
        Assert.True(turned.flags["F_CONTIGUOUS"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ArchivesComeBack(bool compressed)
    {
        var path = At("data.npz");
        if (compressed) np.savez_compressed(path, ("x", np.arange(1000)), ("labels", np.array(new[] { "cat", "dog" })));
        else np.savez(path, ("x", np.arange(1000)), ("labels", np.array(new[] { "cat", "dog" })));
        var data = np.load(path);
        Assert.Equal(["x", "labels"], data.files);
        Assert.True(np.arange(1000).Equals(data["x"]));
        Assert.Equal("['cat' 'dog']", data["labels"].ToString());
        var error = Assert.Throws<ArgumentException>(() => data["label"]);
        Assert.Contains("Did you mean 'labels'?", error.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void DamagedFilesAreRefused()
    {
        np.save(At("x.npy"), np.arange(100));
        var good = File.ReadAllBytes(At("x.npy"));
        for (var length = 0; length < good.Length; length += 7)
        {
            File.WriteAllBytes(At("cut.npy"), good[..length]);
            Assert.Throws<KerasFileException>(() => np.load(At("cut.npy")));
        }
        Refuse("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000), }");
        Refuse("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }");
        Refuse("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }");
        Refuse("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }");
        Refuse("{'descr': '<q9', 'fortran_order': False, 'shape': (1,), }");
        Refuse("{'shape': (1,), }");
    }

    private void Refuse(string header)
    {
        byte[] file = [0x93, .. "NUMPY"u8, 1, 0, .. BitConverter.GetBytes((ushort)header.Length), .. Encoding.ASCII.GetBytes(header), 0, 0, 0, 0];
        File.WriteAllBytes(At("bad.npy"), file);
        Assert.Throws<KerasFileException>(() => np.load(At("bad.npy")));
    }

    [Fact]
    public void DamagedArchivesAreRefused()
    {
        np.savez_compressed(At("x.npz"), ("x", np.arange(1000)));
        var good = File.ReadAllBytes(At("x.npz"));
        File.WriteAllBytes(At("cut.npz"), good[..(good.Length / 2)]);
        Assert.Throws<KerasFileException>(() => np.load(At("cut.npz")));
        for (var i = 60; i < 100; i++) good[i] ^= 0x55;
        File.WriteAllBytes(At("flipped.npz"), good);
        Assert.Throws<KerasFileException>(() => np.load(At("flipped.npz"))["x"]);
    }

    [Fact]
    public void TextComesBack()
    {
        np.savetxt(At("x.txt"), np.array([[1, 2.5], [3, 4]]), fmt: "%.3f", delimiter: ",", header: "a,b");
        Assert.Equal("# a,b\n1.000,2.500\n3.000,4.000\n", File.ReadAllText(At("x.txt")));
        Assert.True(np.array([[1, 2.5], [3, 4]]).Equals(np.loadtxt(At("x.txt"), delimiter: ",")));
    }
}
