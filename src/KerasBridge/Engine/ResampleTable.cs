namespace KerasBridge.Engine;

/// <summary>A linear change of one axis' length, in which each new element is made of few neighbouring old ones: which, and how much of each.</summary>
internal sealed class ResampleTable
{
    /// <summary>A table whose weights are still zero.</summary>
    public ResampleTable(int inLength, int outLength, int stride)
    {
        (InLength, OutLength, Stride) = (inLength, outLength, stride);
        Starts = new int[outLength];
        Counts = new int[outLength];
        Weights = new float[checked(outLength * stride)];
    }

    /// <summary>The old length.</summary>
    public int InLength { get; }

    /// <summary>The new length.</summary>
    public int OutLength { get; }

    /// <summary>So many weights belong to each new element, of which the first <see cref="Counts"/> are used.</summary>
    public int Stride { get; }

    /// <summary>The first old element of each new one; with the count always within the old length.</summary>
    public int[] Starts { get; }

    /// <summary>How many old elements each new one is made of.</summary>
    public int[] Counts { get; }

    /// <summary>The weights.</summary>
    public float[] Weights { get; }

    /// <summary>The change back that gradients take: the matrix turned over.</summary>
    public ResampleTable Transposed()
    {
        var (first, last) = (new int[InLength], new int[InLength]);
        Array.Fill(first, OutLength);
        Array.Fill(last, -1);
        for (var o = 0; o < OutLength; o++)
        {
            for (var i = Starts[o]; i < Starts[o] + Counts[o]; i++) (first[i], last[i]) = (Math.Min(first[i], o), Math.Max(last[i], o));
        }
        var stride = 1;
        for (var i = 0; i < InLength; i++) stride = Math.Max(stride, last[i] - first[i] + 1);
        var turned = new ResampleTable(OutLength, InLength, stride);
        for (var i = 0; i < InLength; i++)
        {
            if (last[i] < 0) continue;
            (turned.Starts[i], turned.Counts[i]) = (first[i], last[i] - first[i] + 1);
            for (var o = first[i]; o <= last[i]; o++)
            {
                var k = i - Starts[o];
                if (k >= 0 && k < Counts[o]) turned.Weights[i * stride + o - first[i]] = Weights[o * Stride + k];
            }
        }
        return turned;
    }
}
