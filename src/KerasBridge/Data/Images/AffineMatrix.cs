namespace KerasBridge.Data;

/// <summary>
/// Where the pixels of a changed picture come from: row r, column c from row <c>RR·r + RC·c + R</c> and column <c>CR·r + CC·c + C</c>.
/// </summary>
internal readonly record struct AffineMatrix(double RR, double RC, double CR, double CC, double R, double C)
{
    /// <summary>Leaves everything where it is.</summary>
    public static AffineMatrix Identity => new(1, 0, 0, 1, 0, 0);

    public bool IsIdentity => this == Identity;

    /// <summary>Keras's order: rotation, shift, shear, zoom, about the centre. It builds the matrix for (x, y) and applies it to (row, column), swapped.</summary>
    public static AffineMatrix Of(TransformParameters parameters, int height, int width)
    {
        if (parameters is { theta: 0, tx: 0, ty: 0, shear: 0, zx: 1, zy: 1 }) return Identity;
        double[] matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        if (parameters.theta != 0)
        {
            var (sin, cos) = Math.SinCos(Radians(parameters.theta));
            matrix = [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
        }
        if (parameters.tx != 0 || parameters.ty != 0) matrix = Product(matrix, [1, 0, parameters.tx, 0, 1, parameters.ty, 0, 0, 1]);
        if (parameters.shear != 0)
        {
            var (sin, cos) = Math.SinCos(Radians(parameters.shear));
            matrix = Product(matrix, [1, -sin, 0, 0, cos, 0, 0, 0, 1]);
        }
        if (parameters.zx != 1 || parameters.zy != 1) matrix = Product(matrix, [parameters.zx, 0, 0, 0, parameters.zy, 0, 0, 0, 1]);
        var (x, y) = (height / 2.0 - 0.5, width / 2.0 - 0.5);
        matrix = Product(Product([1, 0, x, 0, 1, y, 0, 0, 1], matrix), [1, 0, -x, 0, 1, -y, 0, 0, 1]);
        return new(matrix[4], matrix[3], matrix[1], matrix[0], matrix[5], matrix[2]);
    }

    // np.deg2rad multiplies by a rounded constant.
    private static double Radians(double degrees) => degrees * (Math.PI / 180);

    private static double[] Product(double[] a, double[] b)
    {
        var product = new double[9];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++) product[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
        }
        return product;
    }
}
