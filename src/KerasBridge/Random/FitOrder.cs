using System.Runtime.InteropServices;

namespace KerasBridge.Random;

/// <summary>
/// The order of samples in <c>fit</c> on arrays. TensorFlow's shuffle starts afresh with each epoch, so that under a global seed the order is
/// the same in every epoch, every fit and every model, and depends on the seed and the number of samples alone; without one each epoch has its own.
/// </summary>
internal static class FitOrder
{
    private const long Modulus = int.MaxValue;

    /// <summary>Writes the order of one epoch, shuffled over all samples.</summary>
    /// <param name="order">As long as there are samples.</param>
    /// <param name="seed">TensorFlow's global seed (<see cref="GlobalSeeds.TensorFlowSeed"/>); null for an order of its own.</param>
    public static void Shuffled(Span<int> order, long? seed)
    {
        Identity(order, 0);
        var reader = new PhiloxReader(Stream(seed));
        Shuffle(order, ref reader);
    }

    /// <summary>Writes the order of one epoch with <c>shuffle="batch"</c>: batches keep their place, each is shuffled inside.</summary>
    /// <param name="order">As long as there are samples.</param>
    /// <param name="batchSize">Samples in a batch; the last may have fewer.</param>
    /// <param name="seed">TensorFlow's global seed, or null.</param>
    public static void ShuffledInBatches(Span<int> order, int batchSize, long? seed)
    {
        var reader = new PhiloxReader(Stream(seed));
        for (var start = 0; start < order.Length; start += batchSize)
        {
            var batch = order[start..Math.Min(start + batchSize, order.Length)];
            Identity(batch, start);
            if (batch.Length < 2) continue;
            // Each batch owns whole blocks of the stream.
            var own = reader.Reserve(batch.Length - 1);
            Shuffle(batch, ref own);
        }
    }

    /// <summary>Writes 0, 1, 2, …: what <c>shuffle=False</c> means.</summary>
    public static void Unshuffled(Span<int> order) => Identity(order, 0);

    /// <summary>The two seeds of a stateful op or a tf.data transformation: each modulo 2³¹ − 1, and never both 0.</summary>
    internal static PhiloxStream OpStream(long globalSeed, long opSeed)
    {
        var first = (globalSeed % Modulus + Modulus) % Modulus;
        var second = (opSeed % Modulus + Modulus) % Modulus;
        return first == 0 && second == 0 ? PhiloxStream.Stateful(0, Modulus) : PhiloxStream.Stateful(first, second);
    }

    private static PhiloxStream Stream(long? seed)
    {
        if (seed is { } known) return OpStream(known, 0);
        Span<byte> entropy = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(entropy);
        var numbers = MemoryMarshal.Cast<byte, long>(entropy);
        return PhiloxStream.Stateful(numbers[0], numbers[1]);
    }

    private static void Identity(Span<int> order, int first)
    {
        for (var i = 0; i < order.Length; i++) order[i] = first + i;
    }

    private static void Shuffle(Span<int> order, ref PhiloxReader reader)
    {
        for (var i = 0; i < order.Length - 1; i++)
        {
            var j = i + (int)(reader.NextWord() % (uint)(order.Length - i));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
