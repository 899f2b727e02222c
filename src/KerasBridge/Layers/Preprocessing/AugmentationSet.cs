using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>The layers that RandAugment and AugMix choose from. Where no seed is given each draws one of its own when it is made, in Keras's order, though it is never used.</summary>
internal sealed class AugmentationSet
{
    /// <summary>Makes them.</summary>
    public AugmentationSet((double Low, double High) factor, RangeArg range, string interpolation, Seed seed, string? format, bool colours, bool coloursFirst, string? boxes = null)
    {
        RangeArg f = factor;
        Shear = new RandomShear(f, f, interpolation, "reflect", 0, format, seed, null, true, null) { bounding_box_format = boxes };
        Translation = new RandomTranslation(f, f, "reflect", interpolation, seed, 0, format, null, true, null) { bounding_box_format = boxes };
        Rotation = new RandomRotation(f, "reflect", interpolation, seed, 0, format, null, true, null) { bounding_box_format = boxes };
        if (colours && coloursFirst) MakeColours();
        Solarization = new Solarization(f, f, range, seed, format, null, true, null);
        Posterization = new RandomPosterization(Math.Max(1, (int)(8 * factor.High)), range, format, seed, null, true, null);
        AutoContrast = new AutoContrast(range, format, null, true, null);
        Equalization = new Equalization(range, 256, format, null, true, null);
        if (colours && !coloursFirst) MakeColours();

        void MakeColours()
        {
            Brightness = new RandomBrightness(f, range, seed, format, null, true, null);
            ColorDegeneration = new RandomColorDegeneration(f, range, format, seed, null, true, null);
            Contrast = new RandomContrast(f, range, seed, format, null, true, null);
            Sharpness = new RandomSharpness(f, range, format, seed, null, true, null);
        }
    }

    public RandomShear Shear { get; }

    public RandomTranslation Translation { get; }

    public RandomRotation Rotation { get; }

    public RandomBrightness? Brightness { get; private set; }

    public RandomColorDegeneration? ColorDegeneration { get; private set; }

    public RandomContrast? Contrast { get; private set; }

    public RandomSharpness? Sharpness { get; private set; }

    public Solarization Solarization { get; }

    public RandomPosterization Posterization { get; }

    public AutoContrast AutoContrast { get; }

    public Equalization Equalization { get; }
}
