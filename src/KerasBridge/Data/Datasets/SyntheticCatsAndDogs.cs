using KerasBridge.Data;

namespace KerasBridge.Data
{
    /// <summary>Drawn cats and dogs as files, in folders as photos come.</summary>
    internal static class SyntheticCatsAndDogs
    {
        private static readonly string[] Names = ["cat", "dog"];

        /// <summary>Draws the files; those that are there stay.</summary>
        public static void Draw(string directory, int train, int validation, int size, int seed)
        {
            if (train < 2 || validation < 2) throw new ArgumentException($"There must be pictures to draw. Expected at least 2 each. Received: train_samples={train}, validation_samples={validation}");
            if (size is < 16 or > 4096) throw new ArgumentException($"`image_size` is that of small pictures. Expected 16 to 4096. Received: image_size={size}");
            Fill(Path.Combine(directory, "train"), train, size, seed, 0);
            Fill(Path.Combine(directory, "validation"), validation, size, seed, 1_000_000);
        }

        private static void Fill(string folder, int samples, int size, int seed, int first)
        {
            foreach (var name in Names) Directory.CreateDirectory(Path.Combine(folder, name + "s"));
            Parallel.For(0, samples, i =>
            {
                var isDog = i % 2;
                var path = Path.Combine(folder, Names[isDog] + "s", $"{Names[isDog]}.{first + i / 2}.jpg");
                if (File.Exists(path)) return;
                PetPainter.Paint(isDog == 1, size, HashCode(seed, first + i)).save(path, quality: 90);
            });
        }

        // Not System.HashCode, which differs from run to run.
        private static int HashCode(int seed, int index) => (int)((uint)seed * 0x9E3779B9 ^ (uint)index * 0x85EBCA6B);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>Faces of cats and dogs drawn in code, as JPEG files in folders, for where photos cannot be had. Not in Keras.</summary>
            public static class synthetic_cats_and_dogs
            {
                /// <summary>
                /// Draws the faces into <c>directory/train/cats</c>, <c>directory/train/dogs</c>, <c>directory/validation/cats</c> and <c>directory/validation/dogs</c>, which are made. Files that are there stay
                /// as they are.
                /// </summary>
                /// <param name="directory">The folder.</param>
                /// <param name="train_samples">How many to train with, half of them cats.</param>
                /// <param name="validation_samples">How many to validate with.</param>
                /// <param name="image_size">Rows and columns.</param>
                /// <param name="seed">Which faces; the same seed gives the same.</param>
                /// <exception cref="ArgumentException">A number is too small.</exception>
                /// <exception cref="IOException">A file cannot be written.</exception>
                public static void draw(string directory, int train_samples = 2000, int validation_samples = 1000, int image_size = 128, int seed = 0) =>
                    SyntheticCatsAndDogs.Draw(directory, train_samples, validation_samples, image_size, seed);
            }
        }
    }
}
