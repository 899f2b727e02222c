using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The projective transforms (batch, 8) that show at the end points (batch, 4, 2; each x, y) what stood at the start points.</summary>
internal sealed class HomographyOp : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(Shape.FromInts([node.Inputs[0].shape.Dims[0], 8]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        // Eight equations, each with its right side.
        var rows = stackalloc double[8 * 9];
        for (var image = 0; image < node.Output.shape.Dims[0]; image++)
        {
            float* start = node.Inputs[0].Floats + image * 8, end = node.Inputs[1].Floats + image * 8;
            for (var point = 0; point < 4; point++)
            {
                double x = end[2 * point], y = end[2 * point + 1], toX = start[2 * point], toY = start[2 * point + 1];
                var row = rows + point * 18;
                (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]) = (x, y, 1, 0, 0, 0, -toX * x, -toX * y, toX);
                row += 9;
                (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]) = (0, 0, 0, x, y, 1, -toY * x, -toY * y, toY);
            }
            Solve(rows);
            for (var i = 0; i < 8; i++) node.Output.Floats[image * 8 + i] = (float)rows[i * 9 + 8];
        }
    }

    /// <summary>Gauss and Jordan's elimination with the largest pivots; the solution stands in the last column.</summary>
    private static unsafe void Solve(double* rows)
    {
        for (var column = 0; column < 8; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < 8; i++)
            {
                if (Math.Abs(rows[i * 9 + column]) > Math.Abs(rows[pivot * 9 + column])) pivot = i;
            }
            for (var k = 0; k < 9 && pivot != column; k++) (rows[column * 9 + k], rows[pivot * 9 + k]) = (rows[pivot * 9 + k], rows[column * 9 + k]);
            var scale = 1 / rows[column * 9 + column];
            for (var k = column; k < 9; k++) rows[column * 9 + k] *= scale;
            for (var i = 0; i < 8; i++)
            {
                var factor = rows[i * 9 + column];
                if (i == column || factor == 0) continue;
                for (var k = column; k < 9; k++) rows[i * 9 + k] -= factor * rows[column * 9 + k];
            }
        }
    }
}
