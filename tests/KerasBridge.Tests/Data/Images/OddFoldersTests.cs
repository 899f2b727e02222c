using System.Runtime.InteropServices;
using KerasBridge.Engine;

namespace KerasBridge.Tests.Data;

/// <summary>Folders of photos as they are found on people's disks.</summary>
public sealed class OddFoldersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;
    private readonly StringWriter _warnings = new();
    private readonly IDisposable _quiet;

    public OddFoldersTests()
    {
        _quiet = KerasConsole.Use(new KerasConsole(TextWriter.Null, warnings: _warnings));
        Photo("a", "good.png");
    }

    public void Dispose()
    {
        _quiet.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string, string> NoPhotos => new()
    {
        { "pipe", "is a pipe or a device" },
        { "device", "is a pipe or a device" },
        { "empty", "no bytes at all" },
        { "text", "no image of a known format" },
        { "unreadable", "cannot be read to its end" },
        { "shrinking", "cannot be read to its end" },
        { "gone", "x.jpg" },
    };

    [SkippableTheory]
    [MemberData(nameof(NoPhotos))]
    public void WhatOnlyBearsAPhotosNameIsNamed(string kind, string message)
    {
        Skip.IfNot(OperatingSystem.IsLinux() || kind is "empty" or "text" or "gone", "Needs Linux's special files.");
        var path = Path.Combine(_folder, "a", "x.jpg");
        switch (kind)
        {
            case "pipe":
                Assert.True(SmallDisk.Run("mkfifo", path));
                break;
            case "device":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            case "unreadable":
                // Reading address 0 of this process fails for everybody.
                File.CreateSymbolicLink(path, "/proc/self/mem");
                break;
            case "shrinking":
                // The system says 4096 bytes, and gives fewer.
                Skip.IfNot(File.Exists("/sys/kernel/mm/transparent_hugepage/enabled"), "Needs a file that is shorter than the system says.");
                File.CreateSymbolicLink(path, "/sys/kernel/mm/transparent_hugepage/enabled");
                break;
            default:
                File.WriteAllText(path, kind == "empty" ? "" : "no picture");
                break;
        }
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), class_mode: null, shuffle: false);
        var dataset = keras.utils.image_dataset_from_directory(_folder, label_mode: null, image_size: (4, 4), shuffle: false);
        Assert.Equal(2, flow.samples);
        if (kind == "gone") File.Delete(path);
        foreach (var read in (Action[])[() => flow.next(), () => dataset.ToList(), () => keras.utils.load_img(path)])
        {
            var error = Assert.ThrowsAny<IOException>(read);
            Assert.True(error is ImageFileException || kind == "gone", error.ToString());
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }
        if (kind == "gone") return;
        Assert.Equal(1, keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), skip_broken: true).samples);
        Assert.Single(keras.utils.image_dataset_from_directory(_folder, skip_broken: true).file_paths!);
        Assert.Contains(path, _warnings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithAPhotosNameIsAFolder()
    {
        Photo("a/x.jpg", "inner.png");
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), shuffle: false);
        Assert.Equal(["a/good.png", "a/x.jpg/inner.png"], flow.filenames);
        flow.next();
        Assert.Contains("This is a folder", Assert.Throws<ImageFileException>(() => keras.utils.load_img(Path.Combine(_folder, "a", "x.jpg"))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void NamesComeInPythonsOrderWhateverTheyHold()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has fewer names.");
        // By their characters; UTF-16 has the emoji before the wide letter.
        string[] names = ["a", "b c", "line\nbreak", "z", "Ａ", "😀"];
        foreach (var name in names) Photo(name, $"{name} {name}.PnG");
        foreach (var name in (string[])["Ａ.jpeg", "😀.jpeg", ".png", ".hidden.BMP", "x.png.txt", "x.jpg ", "png"]) File.Copy(Path.Combine(_folder, "a", "good.png"), Path.Combine(_folder, "z", name));
        Photo(".hidden", "x.png");
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), shuffle: false, batch_size: 99);
        Assert.Equal([".hidden", .. names], flow.class_indices.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        Assert.Equal([".hidden.BMP", ".png", "z z.PnG", "Ａ.jpeg", "😀.jpeg"], flow.filenames.Where(name => name[0] == 'z').Select(name => name[2..]));
        Assert.Equal(flow.samples, flow.next().x.Value is NDArray x ? x.shape[0] : -1);
        var dataset = keras.utils.image_dataset_from_directory(_folder, image_size: (4, 4));
        Assert.Equal(names, dataset.class_names!);
        Assert.Equal(11, dataset.unbatch().ToList().Count);
    }

    [SkippableFact]
    public void NamesThatAreNoUtf8AreNamed()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs a system whose names are any bytes.");
        Assert.True(SmallDisk.Run("sh", "-c", $"cp '{_folder}/a/good.png' \"{_folder}/a/$(printf 'caf\\351').png\""));
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), shuffle: false);
        Assert.Contains("no UTF-8", Assert.Throws<FileNotFoundException>(() => flow.next()).Message, StringComparison.Ordinal);
        Assert.True(SmallDisk.Run("sh", "-c", $"mkdir \"{_folder}/$(printf '\\351')\""));
        Assert.Contains("no UTF-8", Assert.Throws<DirectoryNotFoundException>(() => keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains("no UTF-8", Assert.Throws<DirectoryNotFoundException>(() => keras.utils.image_dataset_from_directory(_folder)).Message, StringComparison.Ordinal);
        SmallDisk.Run("sh", "-c", $"rm -r '{_folder}'/*");
    }

    [SkippableFact]
    public void LinksInCirclesEnd()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows lets few people make links.");
        // Each turn in the circle has two ways to go on, relative to where the links really are: followed by the letter these are 2⁴⁰ folders.
        Photo("elsewhere/other", "b.png");
        foreach (var name in (string[])["e", "f"]) Directory.CreateSymbolicLink(Path.Combine(_folder, "elsewhere", "other", name), "../other");
        var root = Path.Combine(_folder, "root");
        Photo("root/c", "a.png");
        Directory.CreateSymbolicLink(Path.Combine(root, "c", "link"), Path.Combine(_folder, "elsewhere", "other"));
        Directory.CreateSymbolicLink(Path.Combine(root, "c", "self"), ".");
        Directory.CreateSymbolicLink(Path.Combine(root, "c", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(root, "c", "circle"), "circle");
        File.CreateSymbolicLink(Path.Combine(root, "c", "nowhere.png"), "gone");
        string[] Find(bool follow) => [.. keras.preprocessing.image.ImageDataGenerator().flow_from_directory(root, follow_links: follow).filenames];
        Assert.Equal(["c/a.png", "c/nowhere.png"], Find(false));
        Assert.Equal(["c/a.png", "c/nowhere.png", "c/link/b.png"], Find(true).Where(name => !name.Contains("up", StringComparison.Ordinal)));
        Assert.InRange(Find(true).Length, 3, 10);
        Assert.InRange(keras.utils.image_dataset_from_directory(root, follow_links: true).file_paths!.Count, 3, 10);
    }

    [SkippableFact]
    public void APhotoThatHasChangedIsReadAnewBehindALinkToo()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows lets few people make links.");
        Photo("elsewhere", "real.png");
        File.CreateSymbolicLink(Path.Combine(_folder, "a", "good.jpg"), Path.Combine(_folder, "elsewhere", "real.png"));
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder, (4, 4), classes: ["a"], class_mode: null, shuffle: false);
        Assert.Equal(flow[0].Inputs[0].tobytes(), flow[0].Inputs[1].tobytes());
        File.Delete(Path.Combine(_folder, "elsewhere", "real.png"));
        Assert.Contains("good.jpg", Assert.Throws<FileNotFoundException>(() => flow[0]).Message, StringComparison.Ordinal);
        keras.utils.save_img(Path.Combine(_folder, "elsewhere", "real.png"), np.ones((6, 6, 3)) * 9, scale: false);
        Assert.Equal(9, (double)flow[0].Inputs.max());
    }

    [Fact]
    public void AClassWithoutPhotosIsNamed()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        Assert.Contains("The class folder 'b'", Assert.Throws<ArgumentException>(() => keras.utils.image_dataset_from_directory(_folder)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "b", "notes.txt"), "");
        Assert.Contains("other files only", Assert.Throws<ArgumentException>(() => keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhatMayNotBeReadIsNamed()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs the modes of files.");
        if (OperatingSystem.IsWindows()) return;
        Photo("a/locked", "x.png");
        var (locked, file) = (Path.Combine(_folder, "a", "locked"), Path.Combine(_folder, "a", "good.png"));
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (var folder in (string[])[_folder, Path.Combine(_folder, "a")]) File.SetUnixFileMode(folder, All);
        File.SetUnixFileMode(file, UnixFileMode.None);
        try
        {
            AsNobody(() =>
            {
                Assert.Contains(file, Assert.Throws<UnauthorizedAccessException>(() => keras.utils.load_img(file)).Message, StringComparison.Ordinal);
                var dataset = keras.utils.image_dataset_from_directory(Path.Combine(_folder, "a"), labels: Python.None, label_mode: null, shuffle: false);
                Assert.Contains(file, Assert.Throws<UnauthorizedAccessException>(() => dataset.ToList()).Message, StringComparison.Ordinal);
            });
            File.SetUnixFileMode(locked, UnixFileMode.None);
            AsNobody(() => Assert.Contains(locked, Assert.Throws<UnauthorizedAccessException>(
                () => keras.preprocessing.image.ImageDataGenerator().flow_from_directory(_folder)).Message, StringComparison.Ordinal));
        }
        finally
        {
            File.SetUnixFileMode(locked, All);
        }
    }

    /// <summary>Runs something on a thread that has no rights but everybody's, where this process has all.</summary>
    private static void AsNobody(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() =>
        {
            if (Environment.IsPrivilegedProcess) _ = SetFileUser(65534);
            using var quiet = KerasConsole.Use(new KerasConsole(TextWriter.Null));
            try
            {
                action();
            }
            catch (Exception caught)
            {
                error = caught;
            }
        });
        thread.Start();
        thread.Join();
        if (error is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(int id);

    private void Photo(string folder, string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder, folder));
        using var stream = new FileStream(Path.Combine(_folder, folder, name), FileMode.Create);
        keras.utils.array_to_img(np.ones((5, 4, 3)), scale: false).save(stream, "png");
    }
}
