using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>
/// A walk over up to three strided operands, cut into pieces of the innermost axis: which do not depend on the number of threads. The
/// loop over a piece is a function pointer.
/// </summary>
internal unsafe struct StridedJob
{
    /// <summary>Elements of a chunk, roughly.</summary>
    private const long ChunkElements = 65536;

    public byte* A, B, C;
    public int SizeA, SizeB, SizeC;
    public Strided* Walk;

    /// <summary>(a, stride of a, b, stride of b, c, stride of c, n).</summary>
    public delegate*<void*, long, void*, long, void*, long, long, void> Run;

    private long _inner, _pieceLength, _piecesPerRun, _pieces, _piecesPerChunk;

    /// <summary>Walks, on several threads if there is enough to do.</summary>
    public static void Execute(StridedJob* job, long chunkElements = ChunkElements)
    {
        var walk = job->Walk;
        var rank = walk->Rank;
        if (rank == 0)
        {
            job->Run(job->A, 1, job->B, 1, job->C, 1, 1);
            return;
        }
        var count = walk->Count;
        if (count == 0) return;
        job->_inner = walk->Sizes[rank - 1];
        job->_pieceLength = Math.Min(job->_inner, chunkElements);
        job->_piecesPerRun = (job->_inner + job->_pieceLength - 1) / job->_pieceLength;
        job->_pieces = count / job->_inner * job->_piecesPerRun;
        job->_piecesPerChunk = Math.Max(1, chunkElements / job->_pieceLength);
        WorkerPool.Run((int)((job->_pieces + job->_piecesPerChunk - 1) / job->_piecesPerChunk), &Body, job);
    }

    /// <summary>Whether no two elements of the walk have the same place in B: each axis steps over all that those of smaller stride span.</summary>
    public static bool TargetsAreDistinct(Strided* walk)
    {
        long span = 1;
        for (var done = 0u; done != (1u << walk->Rank) - 1;)
        {
            var next = -1;
            for (var i = 0; i < walk->Rank; i++)
            {
                if ((done >> i & 1) == 0 && (next < 0 || Math.Abs(walk->B[i]) < Math.Abs(walk->B[next]))) next = i;
            }
            if (Math.Abs(walk->B[next]) < span) return false;
            span += (walk->Sizes[next] - 1) * Math.Abs(walk->B[next]);
            done |= 1u << next;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Body(void* state, int chunk)
    {
        var job = (StridedJob*)state;
        var walk = job->Walk;
        var last = walk->Rank - 1;
        var piece = chunk * job->_piecesPerChunk;
        var end = Math.Min(job->_pieces, piece + job->_piecesPerChunk);
        var part = piece % job->_piecesPerRun;
        var rest = piece / job->_piecesPerRun;
        var index = stackalloc long[Strided.MaxRank];
        long a = 0, b = 0, c = 0;
        for (var axis = last - 1; axis >= 0; axis--)
        {
            index[axis] = rest % walk->Sizes[axis];
            rest /= walk->Sizes[axis];
            a += index[axis] * walk->A[axis];
            b += index[axis] * walk->B[axis];
            c += index[axis] * walk->C[axis];
        }
        long strideA = walk->A[last], strideB = walk->B[last], strideC = walk->C[last];
        var run = job->Run;
        for (; piece < end; piece++)
        {
            var first = part * job->_pieceLength;
            var n = Math.Min(job->_pieceLength, job->_inner - first);
            run(job->A + (a + first * strideA) * job->SizeA, strideA, job->B + (b + first * strideB) * job->SizeB, strideB,
                job->C + (c + first * strideC) * job->SizeC, strideC, n);
            if (++part < job->_piecesPerRun) continue;
            part = 0;
            for (var axis = last - 1; axis >= 0; axis--)
            {
                a += walk->A[axis];
                b += walk->B[axis];
                c += walk->C[axis];
                if (++index[axis] < walk->Sizes[axis]) break;
                a -= walk->A[axis] * walk->Sizes[axis];
                b -= walk->B[axis] * walk->Sizes[axis];
                c -= walk->C[axis] * walk->Sizes[axis];
                index[axis] = 0;
            }
        }
    }
}
