using KerasBridge.Data;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>Tables of houses and their prices, read from Keras's files.</summary>
    internal static class Housing
    {
        private const string Base = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

        public static ((NDArray, NDArray), (NDArray, NDArray)) Boston(string path, double testSplit, long seed)
        {
            RequireSplit(testSplit);
            var (x, y) = Load(path, "boston_housing.npz", "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5", (506, 13));
            return Split(x, y, testSplit, seed);
        }

        public static ((NDArray, NDArray), (NDArray, NDArray)) California(string version, string path, double testSplit, long seed)
        {
            RequireSplit(testSplit);
            if (version is not ("small" or "large"))
                throw new ArgumentException($"Argument `version` must be one of 'small', 'large'. Received: version={version}.{Suggest.Sentence(version, ["small", "large"])}");
            var (x, y) = Load(path, "california_housing.npz", "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f", (20640, 8));
            return version == "small" ? Split(x[..600], y[..600], testSplit, seed) : Split(x, y, testSplit, seed);
        }

        private static void RequireSplit(double testSplit)
        {
            if (!(testSplit >= 0 && testSplit < 1)) throw new ArgumentException($"Invalid `test_split` argument: {new Scalar(testSplit)}. It must be between 0 and 1 (exclusive of 1). Received: test_split={new Scalar(testSplit)}");
        }

        private static (NDArray X, NDArray Y) Load(string path, string name, string sha256, Shape shape)
        {
            (NDArray, NDArray)? found = null;
            var file = DatasetFile.Get(path, Base + name, sha256, place => (found = Read(place, shape)) is not null);
            return found ?? Read(file, shape) ?? throw new KerasFileException($"The file {file} is not the data set that it should be. Expected arrays x of shape {shape} and y of shape ({shape[0]},). Received: others");
        }

        private static (NDArray, NDArray)? Read(string file, Shape shape)
        {
            try
            {
                var archive = NpzFile.Open(file);
                if (!archive.ContainsKey("x") || !archive.ContainsKey("y")) return null;
                var (x, y) = (archive["x"], archive["y"]);
                return x.shape == shape && y.shape == (Shape)shape[0] ? (x, y) : null;
            }
            catch (KerasFileException)
            {
                return null;
            }
        }

        private static ((NDArray, NDArray), (NDArray, NDArray)) Split(NDArray x, NDArray y, double testSplit, long seed)
        {
            int[] order = [.. Enumerable.Range(0, x.Length)];
            LegacyRandom.CheckSeed(seed);
            new LegacyRandom((uint)seed).Shuffle<int>(order);
            var at = (int)(order.Length * (1 - testSplit));
            NDArray train = order[..at], test = order[at..];
            return ((x[train], y[train]), (x[test], y[test]));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>506 districts of Boston in the 1970s: 13 numbers about each, and the price of its houses. See https://keras.io/api/datasets/boston_housing/ (also for what is wrong with one of the numbers).</summary>
            public static class boston_housing
            {
                /// <summary>The districts: from <c>datasets/boston_housing.npz</c> in the folder <c>KERAS_HOME</c> or in the one that <c>KERASBRIDGE_DATA</c> names; else downloaded.</summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <param name="test_split">The part that is for testing.</param>
                /// <param name="seed">The seed of the shuffle before the split.</param>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: float64, <c>(samples, 13)</c> and <c>(samples,)</c> in thousands of dollars.</returns>
                /// <exception cref="ArgumentException">The split is not between 0 and 1.</exception>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data(string path = "boston_housing.npz", double test_split = 0.2, long seed = 113) =>
                    Housing.Boston(path, test_split, seed);
            }

            /// <summary>20,640 districts of California in 1990: 8 numbers about each, and the price of its houses. See https://keras.io/api/datasets/california_housing/.</summary>
            public static class california_housing
            {
                /// <summary>The districts: from <c>datasets/california_housing.npz</c> in the folder <c>KERAS_HOME</c> or in the one that <c>KERASBRIDGE_DATA</c> names; else downloaded.</summary>
                /// <param name="version"><c>large</c>: all; <c>small</c>: 600 districts near San Francisco.</param>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <param name="test_split">The part that is for testing.</param>
                /// <param name="seed">The seed of the shuffle before the split.</param>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: <c>(samples, 8)</c> and <c>(samples,)</c> in dollars.</returns>
                /// <exception cref="ArgumentException">The split is not between 0 and 1, or there is no such version.</exception>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data(string version = "large", string path = "california_housing.npz",
                    double test_split = 0.2, long seed = 113) => Housing.California(version, path, test_split, seed);
            }
        }
    }
}
