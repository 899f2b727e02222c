using KerasBridge.Data;

namespace KerasBridge.Data
{
    /// <summary>Digits drawn in code, in the form of MNIST.</summary>
    internal static class SyntheticDigits
    {
        /// <summary>Pictures and labels; test pictures are others than those to train with.</summary>
        public static ((NDArray X, NDArray Y) Train, (NDArray X, NDArray Y) Test) Load(int train, int test, int seed)
        {
            if (train <= 0 || test <= 0) throw new ArgumentException($"There must be digits to draw. Expected positive numbers. Received: train_samples={train}, test_samples={test}");
            return (Draw(train, (ulong)(uint)seed << 32), Draw(test, ((ulong)(uint)seed << 32) + (1UL << 31)));
        }

        private static unsafe (NDArray, NDArray) Draw(int samples, ulong start)
        {
            var x = NDArray.Allocate((samples, 28, 28), DType.UInt8);
            var y = NDArray.Allocate(samples, DType.UInt8);
            var (pictures, labels) = ((nint)x.Pointer, (nint)y.Pointer);
            const int Part = 500;
            Parallel.For(0, (samples + Part - 1) / Part, () => new DigitPainter(), (part, _, painter) =>
            {
                for (var i = part * Part; i < Math.Min(samples, (part + 1) * Part); i++)
                {
                    // Labels go round, mixed, so that any run of samples holds all digits.
                    var digit = (int)(((ulong)i * 0x9E3779B97F4A7C15 + start * 0xBF58476D1CE4E5B9 >> 33) % 10);
                    ((byte*)labels)[i] = (byte)digit;
                    painter.Paint(digit, start + (ulong)i, new Span<byte>((byte*)pictures + (long)i * 784, 784));
                }
                return painter;
            }, _ => { });
            GC.KeepAlive(x);
            GC.KeepAlive(y);
            return (x, y);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>Digits drawn in code, for where MNIST cannot be had: the same shapes, dtypes and range, and no download. Not in Keras.</summary>
            public static class synthetic_digits
            {
                /// <summary>Draws the digits.</summary>
                /// <param name="train_samples">How many to train with.</param>
                /// <param name="test_samples">How many to test with.</param>
                /// <param name="seed">Which digits; the same seed gives the same.</param>
                /// <returns>
                /// <c>((x_train, y_train), (x_test, y_test))</c>: pictures uint8 <c>(samples, 28, 28)</c> from 0 to 255, labels uint8 <c>(samples,)</c> from 0 to 9.
                /// </returns>
                /// <exception cref="ArgumentException">A number of samples is not positive.</exception>
                public static ((NDArray x_train, NDArray y_train) train, (NDArray x_test, NDArray y_test) test) load_data(int train_samples = 60000, int test_samples = 10000, int seed = 0) =>
                    SyntheticDigits.Load(train_samples, test_samples, seed);
            }
        }
    }
}
