using System.Buffers.Binary;
using System.IO.Compression;
using KerasBridge.Data;
using KerasBridge.Numpy;

namespace KerasBridge.Data
{
    /// <summary>Pictures of clothes, in MNIST's own format (idx, packed with gzip).</summary>
    internal static class FashionMnist
    {
        private const string Base = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

        public static ((NDArray, NDArray), (NDArray, NDArray)) Load() =>
            ((Get("train-images-idx3-ubyte.gz", [60000, 28, 28]), Get("train-labels-idx1-ubyte.gz", [60000])), (Get("t10k-images-idx3-ubyte.gz", [10000, 28, 28]), Get("t10k-labels-idx1-ubyte.gz", [10000])));

        private static NDArray Get(string name, int[] dims)
        {
            NDArray? found = null;
            var file = DatasetFile.Get(Path.Combine("fashion-mnist", name), Base + name, null, place => (found = Read(place, dims)) is not null);
            return found ?? Read(file, dims) ?? throw new KerasFileException($"The file {file} is not the data set that it should be. Expected bytes of shape {Shape.FromInts(dims)} in the idx format. Received: something else");
        }

        /// <summary>The array of an idx file of bytes; null where it is none of this shape.</summary>
        internal static NDArray? Read(string file, int[] dims)
        {
            try
            {
                using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
                var head = new byte[4 + 4 * dims.Length];
                stream.ReadExactly(head);
                // Two zeros, the kind of elements (8: bytes), the number of axes; then the sizes.
                if (BinaryPrimitives.ReadInt32BigEndian(head) != 0x0800 + dims.Length) return null;
                for (var i = 0; i < dims.Length; i++) if (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4 + 4 * i)) != dims[i]) return null;
                var values = new byte[dims.Aggregate(1, (count, size) => count * size)];
                stream.ReadExactly(values);
                return Creation.FromBytes(values, DType.UInt8, -1, 0).reshape(Shape.FromInts(dims));
            }
            catch (Exception error) when (error is InvalidDataException or IOException)
            {
                return null;
            }
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
            /// Fashion-MNIST: 60,000 + 10,000 pictures of clothes (0 T-shirt, 1 trouser, 2 pullover, 3 dress, 4 coat, 5 sandal, 6 shirt, 7 sneaker, 8 bag, 9 ankle boot).
            /// See https://keras.io/api/datasets/fashion_mnist/.
            /// </summary>
            public static class fashion_mnist
            {
                /// <summary>The pictures: from four files in <c>datasets/fashion-mnist</c> in the folder <c>KERAS_HOME</c>, or in <c>fashion-mnist</c> in the one that <c>KERASBRIDGE_DATA</c> names; else downloaded.</summary>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: pictures uint8 <c>(samples, 28, 28)</c> from 0 to 255, labels uint8 <c>(samples,)</c> from 0 to 9.</returns>
                /// <exception cref="KerasFileException">A file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data() => FashionMnist.Load();
            }
        }
    }
}
