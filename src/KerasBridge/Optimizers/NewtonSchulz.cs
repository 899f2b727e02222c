using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Optimizers;

/// <summary>
/// Makes a matrix nearly orthogonal by an iteration of products: all singular values come near 1, whatever they were. Its room is as large as the largest
/// matrix needs, so that a step allocates nothing.
/// </summary>
internal sealed unsafe class NewtonSchulz
{
    private readonly NativeBlock _x, _next, _square, _polynomial;

    /// <summary>For matrices of these sizes.</summary>
    public NewtonSchulz(IEnumerable<(int Rows, int Columns)> sizes)
    {
        long elements = 1, squares = 1;
        foreach (var (rows, columns) in sizes)
        {
            elements = Math.Max(elements, (long)rows * columns);
            squares = Math.Max(squares, (long)Math.Min(rows, columns) * Math.Min(rows, columns));
        }
        (_x, _next) = (Floats(elements), Floats(elements));
        (_square, _polynomial) = (Floats(squares), Floats(squares));
    }

    /// <summary>The nearly orthogonal matrix of a matrix, valid until the next call.</summary>
    public float* Orthogonal(IBackend backend, float* matrix, int rows, int columns, double a, double b, double c, int steps)
    {
        float* x = (float*)_x.Pointer, next = (float*)_next.Pointer, square = (float*)_square.Pointer, polynomial = (float*)_polynomial.Pointer;
        // Products are smallest with the shorter side as rows.
        var tall = rows > columns;
        var (m, n) = tall ? (columns, rows) : (rows, columns);
        var scale = (float)(1 / (Math.Sqrt(backend.SumOfSquares(matrix, (long)rows * columns)) + 1e-7));
        if (tall) Transpose(matrix, x, rows, columns, scale);
        else for (long i = 0; i < (long)m * n; i++) x[i] = matrix[i] * scale;
        for (var step = 0; step < steps; step++)
        {
            backend.MatMul(x, x, square, m, m, n, transposeB: true);
            backend.MatMul(square, square, polynomial, m, m, m);
            for (long i = 0; i < (long)m * m; i++) polynomial[i] = (float)b * square[i] + (float)c * polynomial[i];
            for (var i = 0; i < m; i++) polynomial[(long)i * m + i] += (float)a;
            backend.MatMul(polynomial, x, next, m, n, m);
            var before = x;
            x = next;
            next = before;
        }
        if (tall) Transpose(x, next, m, n, 1);
        GC.KeepAlive(this);
        return tall ? next : x;
    }

    private static NativeBlock Floats(long count) => NativeBlock.Allocate((nuint)(count * sizeof(float)), clear: true);

    private static void Transpose(float* source, float* target, int rows, int columns, float scale)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) target[(long)j * rows + i] = source[(long)i * columns + j] * scale;
        }
    }
}
