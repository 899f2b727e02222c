using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>
/// Sizes and element strides of up to three operands walked together (two inputs and an output, or an input and an output).
/// Adjacent axes that all operands can walk as one are merged, so that the innermost run is as long as possible; the last axis is the innermost.
/// </summary>
internal unsafe struct Strided
{
    /// <summary>The most axes there may be.</summary>
    public const int MaxRank = 12;

    /// <summary>How many axes are used.</summary>
    public int Rank;

    /// <summary>Sizes, outermost first.</summary>
    public fixed int Sizes[MaxRank];

    /// <summary>Strides, in elements, of the first operand; 0 repeats an element.</summary>
    public fixed long A[MaxRank];

    /// <summary>Strides, in elements, of the second operand.</summary>
    public fixed long B[MaxRank];

    /// <summary>Strides, in elements, of the third operand.</summary>
    public fixed long C[MaxRank];

    /// <summary>The number of elements.</summary>
    public readonly long Count
    {
        get
        {
            long count = 1;
            for (var i = 0; i < Rank; i++) count *= Sizes[i];
            return count;
        }
    }

    /// <summary>Appends an axis inside of those there are, and merges it with the one before where every stride allows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(int size, long a, long b, long c = 0)
    {
        if (size == 1) return;
        if (Rank > 0)
        {
            var last = Rank - 1;
            if (A[last] == a * size && B[last] == b * size && C[last] == c * size)
            {
                Sizes[last] *= size;
                A[last] = a;
                B[last] = b;
                C[last] = c;
                return;
            }
        }
        if (Rank == MaxRank) throw new ArgumentException($"Too many axes that cannot be merged. Expected at most {MaxRank}.");
        Sizes[Rank] = size;
        A[Rank] = a;
        B[Rank] = b;
        C[Rank] = c;
        Rank++;
    }
}
