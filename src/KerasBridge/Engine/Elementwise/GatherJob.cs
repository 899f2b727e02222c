namespace KerasBridge.Engine.Elementwise;

/// <summary>Rows picked from a table.</summary>
internal unsafe struct GatherJob
{
    private const long ChunkBytes = 1 << 18;

    private byte* _x, _y;
    private int* _index;
    private long _rows, _rowBytes, _group;
    private int _tableRows;

    public static void Gather(void* x, int* index, void* y, long rows, long rowBytes, int tableRows)
    {
        if (rowBytes == 0) return;
        var job = new GatherJob { _x = (byte*)x, _index = index, _y = (byte*)y, _rows = rows, _rowBytes = rowBytes, _tableRows = tableRows };
        job._group = Math.Max(1, ChunkBytes / rowBytes);
        WorkerPool.Run((int)((rows + job._group - 1) / job._group), &Body, &job);
    }

    private static void Body(void* state, int chunk)
    {
        var job = (GatherJob*)state;
        var bytes = job->_rowBytes;
        var end = Math.Min(job->_rows, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            var to = job->_y + row * bytes;
            var from = job->_index[row];
            if ((uint)from >= (uint)job->_tableRows) System.Runtime.InteropServices.NativeMemory.Clear(to, (nuint)bytes);
            else if (bytes == sizeof(float)) *(uint*)to = ((uint*)job->_x)[from];
            else Buffer.MemoryCopy(job->_x + from * bytes, to, bytes, bytes);
        }
    }
}
