using KerasBridge.Initializers;

namespace KerasBridge.Initializers
{
    /// <summary>Kernels of a convolution that computes the short-time Fourier transform: one side of it, real or imaginary.</summary>
    /// <remarks>
    /// The shape is (frame length, 1, number of frequencies), where the Fourier length is twice the number of frequencies less one. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class STFT : Initializer
    {
        /// <inheritdoc cref="keras.initializers.STFT"/>
        internal STFT(string side, string? window, string? scaling, bool periodic)
        {
            if (side is not ("real" or "imag")) throw new ArgumentException($"side should be 'real' or 'imag', not {side}");
            if (window is not null) SignalWindow.Make(window, 1, periodic);
            if (scaling is not (null or "density" or "spectrum"))
                throw new ArgumentException($"Scaling is invalid, it must be `None`, 'density' or 'spectrum'. Received scaling={scaling}");
            (this.side, this.window, this.scaling, this.periodic) = (side, window, scaling, periodic);
        }

        /// <summary><c>real</c> or <c>imag</c>.</summary>
        public string side { get; }

        /// <summary>The window's name, or null.</summary>
        public string? window { get; }

        /// <summary><c>density</c>, <c>spectrum</c> or null.</summary>
        public string? scaling { get; }

        /// <summary>Whether the window is periodic.</summary>
        public bool periodic { get; }

        /// <inheritdoc/>
        public override unsafe Tensor Apply(Shape shape, DType? dtype = null)
        {
            if (shape.Rank != 3)
                throw new ShapeException($"STFT makes kernels of one-dimensional convolutions. Expected a shape (frame_length, 1, frequencies). Received: shape={shape}");
            if (dtype is not null && dtype != DType.Float32) throw new ArgumentException($"STFT makes float32 kernels. Expected dtype=float32. Received: dtype={dtype}");
            var (length, channels, frequencies) = ((int)shape[0], (int)shape[1], (int)shape[2]);
            if (channels != 1) throw new ShapeException($"STFT makes kernels for one channel. Expected a shape (frame_length, 1, frequencies). Received: shape={shape}");
            var tensor = InitializerMemory.Allocate(shape, dtype, nameof(STFT));
            var weights = window is null ? null : SignalWindow.Make(window, length, periodic);
            var divisor = weights is null ? 1f : (float)(scaling switch
            {
                "density" => Math.Sqrt(weights.Sum(w => w * w)),
                "spectrum" => weights.Sum(Math.Abs),
                _ => 1,
            });
            for (var t = 0; t < length; t++)
            {
                for (var k = 0; k < frequencies; k++)
                {
                    // Rounded where float32 arithmetic rounds, since the angle grows large.
                    var angle = -2f * t * (k / (float)((frequencies - 1) * 2)) * MathF.PI;
                    var value = (float)(side == "real" ? Math.Cos(angle) : Math.Sin(angle));
                    tensor.Floats[t * frequencies + k] = weights is null ? value : value * (float)weights[t] / divisor;
                }
            }
            GC.KeepAlive(tensor);
            return tensor;
        }

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("side", side).With("window", window).With("periodic", periodic).With("scaling", scaling);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Kernels of a convolution that computes the short-time Fourier transform: one side of it, real or imaginary.</summary>
            /// <param name="side"><c>real</c> or <c>imag</c>.</param>
            /// <param name="window">The window by the name that SciPy gives it, such as <c>hann</c> or <c>hamming</c>; null for none.</param>
            /// <param name="scaling"><c>density</c> (by the root of the sum of squares of the window), <c>spectrum</c> (by the sum), or null.</param>
            /// <param name="periodic">Whether the window is periodic rather than symmetric.</param>
            /// <returns>The initializer.</returns>
            public static STFT STFT(string side = "real", string? window = "hann", string? scaling = "density", bool periodic = false) => new(side, window, scaling, periodic);

            /// <inheritdoc cref="STFT"/>
            public static STFT stft(string side = "real", string? window = "hann", string? scaling = "density", bool periodic = false) => new(side, window, scaling, periodic);

            /// <inheritdoc cref="STFT"/>
            public static STFT STFTInitializer(string side = "real", string? window = "hann", string? scaling = "density", bool periodic = false) => new(side, window, scaling, periodic);
        }
    }
}
