using KerasBridge.Data;
using KerasBridge.Numpy;

namespace KerasBridge.Data
{
    /// <summary>Small colour pictures of things, in the pickles of Python 2 that their authors gave.</summary>
    internal static class Cifar
    {
        private const string Base = "https://www.cs.toronto.edu/~kriz/";

        public static ((NDArray, NDArray), (NDArray, NDArray)) Load10()
        {
            string[] names = ["data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch"];
            var folder = Folder("cifar-10", "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce", names);
            var parts = names.Select(name => ReadBatch(Path.Combine(folder, name), "labels", DType.UInt8)).ToArray();
            return ((Joining.Concatenate([.. parts[..5].Select(part => part.X)], 0), Joining.Concatenate([.. parts[..5].Select(part => part.Y)], 0)), parts[5]);
        }

        public static ((NDArray, NDArray), (NDArray, NDArray)) Load100(string labelMode)
        {
            if (labelMode is not ("fine" or "coarse"))
                throw new ArgumentException($"`label_mode` must be one of `\"fine\"`, `\"coarse\"`. Received: label_mode={labelMode}.{Suggest.Sentence(labelMode, ["fine", "coarse"])}");
            var folder = Folder("cifar-100", "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7", ["train", "test"]);
            return (ReadBatch(Path.Combine(folder, "train"), labelMode + "_labels", DType.Int64), ReadBatch(Path.Combine(folder, "test"), labelMode + "_labels", DType.Int64));
        }

        /// <summary>The pictures and labels of a batch.</summary>
        internal static (NDArray X, NDArray Y) ReadBatch(string path, string key, DType labels)
        {
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 16);
            if (new PickleReader(stream, path).Read() is not Dictionary<string, object?> batch || batch.GetValueOrDefault("data") is not NDArray data || batch.GetValueOrDefault(key) is not List<object?> numbers
                || data.dtype != DType.UInt8 || data.ndim != 2 || data.Dims[1] != 3072 || numbers.Count != data.Length || !numbers.TrueForAll(number => number is long))
            {
                throw new KerasFileException($"The file {path} holds no pictures. Expected a dictionary with 'data', uint8 of shape (samples, 3072), and as many '{key}'. Received: something else");
            }
            var pictures = data.reshape((data.Length, 3, 32, 32));
            if (KerasConfig.ImageDataFormat == "channels_last") pictures = pictures.transpose((0, 2, 3, 1)).copy();
            return (pictures, ((NDArray)numbers.ConvertAll(number => (long)number!).ToArray()).astype(labels.name).reshape((numbers.Count, 1)));
        }

        /// <summary>The folder of the batches: where Keras 3 or Keras 2 has put it, in the folder of data, or else brought now.</summary>
        private static string Folder(string name, string sha256, string[] files)
        {
            var inner = name + (name == "cifar-10" ? "-batches-py" : "-python");
            var data = Environment.GetEnvironmentVariable("KERASBRIDGE_DATA");
            string[] places = [Path.Combine(DatasetFile.CacheFolder, inner + "-target", inner), Path.Combine(DatasetFile.CacheFolder, inner), .. data is { Length: > 0 } ? (string[])[Path.Combine(data, inner)] : []];
            return Array.Find(places, place => files.All(file => File.Exists(Path.Combine(place, file))))
                ?? Path.Combine(CachedFile.Get(inner + "-target", $"{Base}{name}-python.tar.gz", untar: false, new FileHash("sha256", sha256), "datasets", extract: true, "auto", null, forceDownload: false), inner);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>
            /// CIFAR-10: 50,000 + 10,000 small colour pictures (0 airplane, 1 automobile, 2 bird, 3 cat, 4 deer, 5 dog, 6 frog, 7 horse, 8 ship, 9 truck). See https://keras.io/api/datasets/cifar10/.
            /// </summary>
            public static class cifar10
            {
                /// <summary>The pictures: from the folder <c>datasets/cifar-10-batches-py-target</c> in <c>KERAS_HOME</c>, or <c>cifar-10-batches-py</c> there or where <c>KERASBRIDGE_DATA</c> says; else downloaded.</summary>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: pictures uint8 <c>(samples, 32, 32, 3)</c>, labels uint8 <c>(samples, 1)</c> from 0 to 9.</returns>
                /// <exception cref="KerasFileException">The files are not there and cannot be downloaded.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data() => Cifar.Load10();
            }

            /// <summary>CIFAR-100: 50,000 + 10,000 small colour pictures of 100 kinds in 20 groups. See https://keras.io/api/datasets/cifar100/.</summary>
            public static class cifar100
            {
                /// <summary>The pictures: from the folder <c>datasets/cifar-100-python-target</c> in <c>KERAS_HOME</c>, or <c>cifar-100-python</c> there or where <c>KERASBRIDGE_DATA</c> says; else downloaded.</summary>
                /// <param name="label_mode"><c>fine</c>: the 100 kinds; <c>coarse</c>: the 20 groups.</param>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: pictures uint8 <c>(samples, 32, 32, 3)</c>, labels int64 <c>(samples, 1)</c>.</returns>
                /// <exception cref="ArgumentException">There is no such mode.</exception>
                /// <exception cref="KerasFileException">The files are not there and cannot be downloaded.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data(string label_mode = "fine") => Cifar.Load100(label_mode);
            }
        }
    }
}
