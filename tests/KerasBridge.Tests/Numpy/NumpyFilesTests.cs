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
    public void ABitThatHasFallenOverIsFoundByTheChecksum()
    {
        np.savez(At("x.npz"), ("x", np.arange(100, dtype: "uint8")));
        var bytes = File.ReadAllBytes(At("x.npz"));
        var at = bytes.AsSpan().IndexOf((byte[])[10, 11, 12, 13, 14, 15, 16]);
        foreach (var i in (int[])[at - 10, at, at + 89])
        {
            bytes[i] ^= 4;
            File.WriteAllBytes(At("bad.npz"), bytes);
            Assert.Contains("checksum", Assert.Throws<KerasFileException>(() => np.load(At("bad.npz"))["x"]).Message, StringComparison.Ordinal);
            bytes[i] ^= 4;
        }
        File.WriteAllBytes(At("good.npz"), bytes);
        Assert.Equal(99, (int)np.load(At("good.npz"))["x"][99]);
    }

    [Fact]
    public void TextComesBack()
    {
        np.savetxt(At("x.txt"), np.array([[1, 2.5], [3, 4]]), fmt: "%.3f", delimiter: ",", header: "a,b");
        Assert.Equal("# a,b\n1.000,2.500\n3.000,4.000\n", File.ReadAllText(At("x.txt")));
        Assert.True(np.array([[1, 2.5], [3, 4]]).Equals(np.loadtxt(At("x.txt"), delimiter: ",")));
    }

    [Fact]
    public void ArchivesThatClaimTerabytesAreRefused()
    {
        // A header for a terabyte in front of a few zeros, packed.
        using (var archive = System.IO.Compression.ZipFile.Open(At("bomb.npz"), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("x.npy", System.IO.Compression.CompressionLevel.Optimal).Open();
            var header = "{'descr': '|u1', 'fortran_order': False, 'shape': (1099511, 1000000), }".PadRight(117) + "\n";
            entry.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, (byte)header.Length, 0]);
            entry.Write(Encoding.ASCII.GetBytes(header));
            entry.Write(new byte[100_000]);
        }
        Assert.Contains("truncated", Assert.Throws<KerasFileException>(() => np.load(At("bomb.npz"))["x"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyByteMayBeWrong()
    {
        np.savez_compressed(At("good.npz"), ("x", np.arange(50)), ("y", np.array(new[] { true, false })));
        var good = File.ReadAllBytes(At("good.npz"));
        var path = At("bad.npz");
        for (var i = 0; i < good.Length; i++)
        {
            foreach (var flip in new byte[] { 0xFF, 0x01, 0x80 })
            {
                var bad = (byte[])good.Clone();
                bad[i] ^= flip;
                File.WriteAllBytes(path, bad);
                try
                {
                    var data = np.load(path);
                    foreach (var name in data.files) _ = data[name].ToString();
                }
                catch (Exception error) when (error is KerasFileException or ArgumentException)
                {
                    // Refused, in words; or what was changed does not matter.
                }
            }
        }
    }

    [Fact]
    public void AnyByteIsABool()
    {
        np.save(At("b.npy"), np.zeros(4, "bool"));
        var bytes = File.ReadAllBytes(At("b.npy"));
        bytes[^1] = 2;
        bytes[^2] = 255;
        File.WriteAllBytes(At("b.npy"), bytes);
        NDArray b = np.load(At("b.npy"));
        Assert.Equal(2L, (long)b.sum());
        Assert.Equal("[False False  True  True]", b.ToString());
        Assert.Equal(2, np.nonzero(b)[0].size);
    }

    [Fact]
    public void FilesAreNotMappedForWriting()
    {
        np.save(At("m.npy"), np.arange(3));
        Assert.Equal("[0 1 2]", np.load(At("m.npy"), mmap_mode: "r").ToString());
        Assert.Throws<ArgumentException>(() => np.load(At("m.npy"), mmap_mode: "r+"));
    }
}
