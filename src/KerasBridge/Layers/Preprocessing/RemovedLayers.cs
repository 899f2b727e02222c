using System.ComponentModel;

namespace KerasBridge;

public partial class keras
{
    // What Keras 3 no longer has, for the compiler to say what to write instead.
    public static partial class layers
    {
        /// <summary>Where the layers that change images stood before Keras 3.</summary>
        [Obsolete("Keras 3 has no `keras.layers.experimental`: its layers stand in `keras.layers`. Write layers.Rescaling(…), layers.RandomFlip(…).", error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static class experimental
        {
            /// <summary>Empty: its layers stand in <see cref="layers"/>.</summary>
            public static class preprocessing { }
        }

        /// <summary>Not a layer of Keras 3.</summary>
        /// <param name="factor">How much higher or lower.</param>
        /// <param name="interpolation">How images are resized.</param>
        /// <param name="seed">The seed.</param>
        /// <param name="name">The layer's name.</param>
        /// <returns>Nothing.</returns>
        /// <exception cref="NotSupportedException">Always.</exception>
        [Obsolete("Keras 3 has no `RandomHeight` in `keras.layers`. Write RandomZoom(height_factor: …, width_factor: 0.0), which keeps the size of the images.", error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static Layer RandomHeight(RangeArg factor, string interpolation = "bilinear", Random.Seed seed = default, string? name = null) => throw Removed("RandomHeight");

        /// <summary>Not a layer of Keras 3.</summary>
        /// <param name="factor">How much wider or narrower.</param>
        /// <param name="interpolation">How images are resized.</param>
        /// <param name="seed">The seed.</param>
        /// <param name="name">The layer's name.</param>
        /// <returns>Nothing.</returns>
        /// <exception cref="NotSupportedException">Always.</exception>
        [Obsolete("Keras 3 has no `RandomWidth` in `keras.layers`. Write RandomZoom(height_factor: 0.0, width_factor: …), which keeps the size of the images.", error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static Layer RandomWidth(RangeArg factor, string interpolation = "bilinear", Random.Seed seed = default, string? name = null) => throw Removed("RandomWidth");

        private static NotSupportedException Removed(string name) => new($"Keras 3 has no `{name}` in `keras.layers`. Expected `RandomZoom`, which keeps the size of the images. Received: a call of `{name}`");
    }
}
