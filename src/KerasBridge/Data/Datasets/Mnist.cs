using KerasBridge.Data;

namespace KerasBridge.Data
{
    /// <summary>The MNIST digits, read from Keras's file.</summary>
    internal static class Mnist
    {
        private const string Origin = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz";
        private const string Sha256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1";

        /// <summary>Pictures and labels.</summary>
        public static ((NDArray X, NDArray Y) Train, (NDArray X, NDArray Y) Test) Load(string path)
        {
            ((NDArray, NDArray), (NDArray, NDArray))? found = null;
            var file = DatasetFile.Get(path, Origin, Sha256, place =>
            {
                found = Read(place);
                return found is not null;
            });
            return found ?? Read(file) ?? throw new KerasFileException($"The file {file} does not hold the MNIST digits. Expected uint8 arrays x_train (60000, 28, 28), y_train (60000,), x_test (10000, 28, 28), y_test (10000,).");
        }

        /// <summary>The arrays of a file, or null where it does not hold them: the bytes of the container may differ, the arrays may not.</summary>
        private static ((NDArray, NDArray), (NDArray, NDArray))? Read(string file)
        {
            try
            {
                var archive = NpzFile.Open(file);
                NDArray?[] arrays = [Member(archive, "x_train", (60000, 28, 28)), Member(archive, "y_train", 60000), Member(archive, "x_test", (10000, 28, 28)), Member(archive, "y_test", 10000)];
                return arrays.Contains(null) ? null : ((arrays[0]!, arrays[1]!), (arrays[2]!, arrays[3]!));
            }
            catch (KerasFileException)
            {
                return null;
            }
        }

        private static NDArray? Member(NpzFile archive, string name, Shape shape)
        {
            if (!archive.Keys.Contains(name)) return null;
            var array = archive[name];
            return array.shape == shape && array.dtype == DType.UInt8 ? array : null;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>MNIST: 60,000 + 10,000 handwritten digits. See https://keras.io/api/datasets/mnist/.</summary>
            public static class mnist
            {
                /// <summary>
                /// The digits: from <c>datasets/mnist.npz</c> in the folder <c>KERAS_HOME</c> (<c>~/.keras</c> by default), or from the folder that
                /// <c>KERASBRIDGE_DATA</c> names; if it is in neither, it is downloaded.
                /// </summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <returns>
                /// <c>((x_train, y_train), (x_test, y_test))</c>: pictures uint8 <c>(samples, 28, 28)</c> from 0 to 255, labels uint8 <c>(samples,)</c> from 0 to 9.
                /// </returns>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data(string path = "mnist.npz") => Mnist.Load(path);
            }
        }
    }
}
