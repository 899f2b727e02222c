namespace KerasBridge.Images;

/// <summary>Where each pixel of a transformed picture comes from: row = M00·y + M01·x + T0, column = M10·y + M11·x + T1.</summary>
internal readonly record struct AffineMatrix(double M00, double M01, double T0, double M10, double M11, double T1)
{
    private static readonly AffineMatrix Identity = new(1, 0, 0, 0, 1, 0);

    /// <summary>
    /// The matrix that Keras's <c>apply_affine_transform</c> makes: rotation, shift, shear and zoom, in this order, about the middle of the picture. Null where all of them are nothing.
    /// </summary>
    /// <param name="theta">The angle of the rotation, in degrees.</param>
    /// <param name="tx">The shift across, along a row.</param>
    /// <param name="ty">The shift down.</param>
    /// <param name="shear">The angle of the shear, in degrees.</param>
    /// <param name="zx">The zoom across; 1 for none, less to enlarge.</param>
    /// <param name="zy">The zoom down.</param>
    /// <param name="height">The picture's rows.</param>
    /// <param name="width">The picture's columns.</param>
    public static AffineMatrix? Of(double theta, double tx, double ty, double shear, double zx, double zy, int height, int width)
    {
        AffineMatrix? matrix = null;
        if (theta != 0)
        {
            var (sin, cos) = (Math.Sin(Radians(theta)), Math.Cos(Radians(theta)));
            matrix = new(cos, -sin, 0, sin, cos, 0);
        }
        if (tx != 0 || ty != 0) matrix = Times(matrix, new(1, 0, tx, 0, 1, ty));
        if (shear != 0) matrix = Times(matrix, new(1, -Math.Sin(Radians(shear)), 0, 0, Math.Cos(Radians(shear)), 0));
        if (zx != 1 || zy != 1) matrix = Times(matrix, new(zx, 0, 0, 0, zy, 0));
        if (matrix is null) return null;
        // Keras counts x down and y across while it finds the middle, and swaps the two afterwards: in pictures that are not square the middle is off, there as here.
        var (middleX, middleY) = ((double)height / 2 - 0.5, (double)width / 2 - 0.5);
        var about = Times(Times(Identity with { T0 = middleX, T1 = middleY }, matrix.Value), Identity with { T0 = -middleX, T1 = -middleY });
        return new(about.M11, about.M10, about.T1, about.M01, about.M00, about.T0);
    }

    private static double Radians(double degrees) => degrees * (Math.PI / 180);

    /// <summary>The product; sums are built as BLAS does it, each product added with one rounding.</summary>
    private static AffineMatrix Times(AffineMatrix? left, AffineMatrix b)
    {
        if (left is not { } a) return b;
        return new(
            Sum(a.M00, b.M00, a.M01, b.M10, 0),
            Sum(a.M00, b.M01, a.M01, b.M11, 0),
            Sum(a.M00, b.T0, a.M01, b.T1, a.T0),
            Sum(a.M10, b.M00, a.M11, b.M10, 0),
            Sum(a.M10, b.M01, a.M11, b.M11, 0),
            Sum(a.M10, b.T0, a.M11, b.T1, a.T1));
    }

    private static double Sum(double a, double b, double c, double d, double rest) => Math.FusedMultiplyAdd(c, d, a * b) + rest;
}
