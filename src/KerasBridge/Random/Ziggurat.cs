namespace KerasBridge.Random;

/// <summary>
/// Normal and exponential numbers of <c>np.random.Generator</c> by Marsaglia and Tsang's ziggurat ("The ziggurat method for generating
/// random variables", 2000): 256 layers, one source word for most numbers.
/// </summary>
internal static partial class Ziggurat
{
    private const double NormalTail = 3.6541528853610088;
    private const double InverseNormalTail = 0.27366123732975828;
    private const double ExponentialTail = 7.69711747013104972;
    private const double Normal52 = 1.0 / (1L << 52), Exponential53 = 1.0 / (1L << 53);
    private const float Normal23 = 1f / (1 << 23);

    private static readonly Layers Normals = new(NormalEdges, x => Math.Exp(-0.5 * x * x), NormalTail);
    private static readonly Layers Exponentials = new(ExponentialEdges, x => Math.Exp(-x), ExponentialTail);

    /// <summary>A normal number.</summary>
    public static double Normal(BitGenerator bits)
    {
        while (true)
        {
            var word = bits.NextWide();
            var layer = (int)(word & 0xFF);
            var negative = (word & 0x100) != 0;
            var steps = (word >> 9) & 0xFFFFFFFFFFFFF;
            var x = steps * (NormalEdges[layer] * Normal52);
            if (negative) x = -x;
            if (steps * Normal52 < Normals.Inside[layer]) return x;
            if (layer == 0)
            {
                while (true)
                {
                    var beyond = -InverseNormalTail * ExactMath.Log1P(-bits.NextDouble());
                    var y = -ExactMath.Log1P(-bits.NextDouble());
                    if (y + y > beyond * beyond) return ((steps >> 8) & 1) != 0 ? -(NormalTail + beyond) : NormalTail + beyond;
                }
            }
            if (Normals.Between(layer, bits.NextDouble()) < Math.Exp(-0.5 * x * x)) return x;
        }
    }

    /// <summary>A normal number in single precision.</summary>
    public static float NormalFloat(BitGenerator bits)
    {
        while (true)
        {
            var word = bits.NextWord();
            var layer = (int)(word & 0xFF);
            var negative = (word & 0x100) != 0;
            var steps = (word >> 9) & 0x7FFFFF;
            var x = steps * ((float)NormalEdges[layer] * Normal23);
            if (negative) x = -x;
            if (steps < Normals.InsideSteps[layer]) return x;
            if (layer == 0)
            {
                while (true)
                {
                    var beyond = (float)-InverseNormalTail * (float)ExactMath.Log1P(-bits.NextFloat());
                    var y = -(float)ExactMath.Log1P(-bits.NextFloat());
                    if (y + y > beyond * beyond) return ((steps >> 8) & 1) != 0 ? -((float)NormalTail + beyond) : (float)NormalTail + beyond;
                }
            }
            float above = (float)Normals.Heights[layer - 1], below = (float)Normals.Heights[layer];
            if ((above - below) * bits.NextFloat() + below < Math.Exp(-0.5 * x * x)) return x;
        }
    }

    /// <summary>An exponential number of scale 1.</summary>
    public static double Exponential(BitGenerator bits)
    {
        while (true)
        {
            var word = bits.NextWide() >> 3;
            var layer = (int)(word & 0xFF);
            var steps = word >> 8;
            var x = steps * (ExponentialEdges[layer] * Exponential53);
            if (steps * Exponential53 < Exponentials.Inside[layer]) return x;
            if (layer == 0) return ExponentialTail - ExactMath.Log1P(-bits.NextDouble());
            if (Exponentials.Between(layer, bits.NextDouble()) < Math.Exp(-x)) return x;
        }
    }

    /// <summary>An exponential number in single precision.</summary>
    public static float ExponentialFloat(BitGenerator bits)
    {
        while (true)
        {
            var word = bits.NextWord() >> 1;
            var layer = (int)(word & 0xFF);
            var steps = word >> 8;
            var x = steps * ((float)ExponentialEdges[layer] * Normal23);
            if (steps < Exponentials.InsideSteps[layer]) return x;
            if (layer == 0) return (float)ExponentialTail - (float)ExactMath.Log1P(-bits.NextFloat());
            float above = (float)Exponentials.Heights[layer - 1], below = (float)Exponentials.Heights[layer];
            if ((above - below) * bits.NextFloat() + below < MathF.Exp(-x)) return x;
        }
    }

    /// <summary>What follows from the edges: the density at each, and the part of each layer that lies wholly under the curve.</summary>
    private sealed class Layers
    {
        public readonly double[] Heights = new double[256];
        public readonly double[] Inside = new double[256];
        public readonly uint[] InsideSteps = new uint[256];

        public Layers(ReadOnlySpan<double> edges, Func<double, double> density, double tail)
        {
            Heights[0] = 1;
            Inside[0] = tail / edges[0];
            for (var i = 1; i < 256; i++) Heights[i] = density(edges[i]);
            for (var i = 2; i < 256; i++) Inside[i] = edges[i - 1] / edges[i];
            for (var i = 0; i < 256; i++) InsideSteps[i] = (uint)Math.Round(Inside[i] * (1 << 23));
        }

        /// <summary>A height between the upper and lower side of a layer.</summary>
        public double Between(int layer, double part) => (Heights[layer - 1] - Heights[layer]) * part + Heights[layer];
    }
}
