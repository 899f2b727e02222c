using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine;

/// <summary>
/// Philox 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011): a block of four words is a pure function of a
/// 128-bit counter and a 64-bit key. A stream is the blocks of counter, counter + 1, …; whoever fills a part of it that begins at output
/// 4·n passes counter + n, so parts filled by several threads are the same numbers as one fill. Nothing here allocates or starts threads.
/// </summary>
internal static unsafe partial class Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The widest instruction set that may be used: the machine's best, or what <c>KERASBRIDGE_ISA</c> names. The numbers are the same under each.</summary>
    private static readonly Isa Widest = Enum.TryParse<Isa>(Environment.GetEnvironmentVariable("KERASBRIDGE_ISA"), true, out var named) ? named : Isa.Avx512;

    /// <summary>The four words of one block.</summary>
    /// <param name="counter">The counter; its lowest 32 bits are the first word.</param>
    /// <param name="key">The key; its lowest 32 bits are the first word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint W0, uint W1, uint W2, uint W3) Block(UInt128 counter, ulong key)
    {
        var low = (ulong)counter;
        var high = (ulong)(counter >> 64);
        uint c0 = (uint)low, c1 = (uint)(low >> 32), c2 = (uint)high, c3 = (uint)(high >> 32);
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (var round = 0; round < Rounds; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
            c1 = (uint)p1;
            c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
            c3 = (uint)p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// The key and counter that TensorFlow's stateless ops make of their pair of seeds: the pair is the counter of one block, whose words
    /// are the key and the upper half of the stream's counter.
    /// </summary>
    public static (ulong Key, UInt128 Counter) Scramble(long a, long b)
    {
        var (m0, m1, m2, m3) = Block(new UInt128((ulong)b, (ulong)a), 0x02461E29_3EC8F720);
        return ((ulong)m1 << 32 | m0, new UInt128((ulong)m3 << 32 | m2, 0));
    }

    /// <summary>The key and counter of stateful ops and of tf.data, whose two seeds are used as they are.</summary>
    public static (ulong Key, UInt128 Counter) FromSeeds(long seed, long seed2) => ((ulong)seed, new UInt128((ulong)seed2, 0));

    /// <summary>The uniform number in [0, 1) of a word: its low 23 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToFloat(uint word) => (word & 0x7FFFFF) * 1.1920929e-7f;

    /// <summary>The uniform double in [0, 1) of two words: 20 bits of the first above all of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(uint word0, uint word1) => ((ulong)(word0 & 0xFFFFF) << 32 | word1) * 2.220446049250313e-16;

    /// <summary>Writes the first <paramref name="count"/> words of a stream.</summary>
    public static void FillWords(uint* y, long count, ulong key, UInt128 counter) => Fill(y, count, key, counter, false, Widest);

    /// <summary>The same words by an instruction set of the machine's; for tests.</summary>
    internal static void FillWords(uint* y, long count, ulong key, UInt128 counter, Isa isa) => Fill(y, count, key, counter, false, isa);

    /// <summary>Writes the first <paramref name="count"/> float32 uniforms in [0, 1) of a stream, one a word.</summary>
    public static void FillUniform(float* y, long count, ulong key, UInt128 counter) => Fill((uint*)y, count, key, counter, true, Widest);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(uint* y, long count, ulong key, UInt128 counter, bool uniform, Isa isa)
    {
        var blocks = count / 4;
        long done = 0;
        // A carry out of the lower 64 bits of the counter is left to the scalar loop; it never happens in practice.
        var noCarry = (ulong)counter <= ulong.MaxValue - (ulong)blocks;
        if (noCarry)
        {
            if (isa >= Isa.Avx512 && Avx512F.IsSupported && Vector512.IsHardwareAccelerated) done = Fill512(y, blocks, key, counter, uniform);
            else if (isa >= Isa.Avx2 && Avx2.IsSupported) done = Fill256(y, blocks, key, counter, uniform);
            else if (isa >= Isa.Vector128 && AdvSimd.Arm64.IsSupported) done = Fill128(y, blocks, key, counter, uniform);
        }
        for (; done < blocks; done++)
        {
            var (w0, w1, w2, w3) = Block(counter + (ulong)done, key);
            var words = Vector128.Create(w0, w1, w2, w3);
            (uniform ? ToFloat(words) : words).Store(y + 4 * done);
        }
        var rest = (int)(count - 4 * blocks);
        if (rest == 0) return;
        var last = Block(counter + (ulong)done, key);
        var tail = Vector128.Create(last.W0, last.W1, last.W2, last.W3);
        if (uniform) tail = ToFloat(tail);
        for (var i = 0; i < rest; i++) y[4 * done + i] = tail[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> ToFloat(Vector128<uint> words) =>
        (((words & Vector128.Create(0x7FFFFFu)) | Vector128.Create(0x3F800000u)).AsSingle() - Vector128<float>.One).AsUInt32();
}
