using KerasBridge.Numpy;

namespace KerasBridge;

public partial class np
{
    /// <summary>Linear algebra: <c>np.linalg.norm(x)</c>.</summary>
    public static class linalg
    {
        /// <summary>The norm of vectors or matrices.</summary>
        /// <param name="x">The array.</param>
        /// <param name="ord">Which norm: null the Euclidean one; 1, 2, <c>np.inf</c>, <c>-np.inf</c>, 0 or another number; for matrices also <c>"fro"</c>, <c>"nuc"</c>.</param>
        /// <param name="axis">One axis: of vectors; two: of matrices; <c>None</c>: of the whole array.</param>
        /// <param name="keepdims">Whether the axes stay with size 1.</param>
        /// <returns>The norms.</returns>
        /// <exception cref="ArgumentException">There is no such norm.</exception>
        public static NDArray norm(NDArray x, NormOrder? ord = null, Axis axis = default, bool keepdims = false) => Norms.Of(x, ord, axis, keepdims);

        /// <summary>The inverse of matrices.</summary>
        /// <param name="a">Square matrices in the last two axes.</param>
        /// <returns>Their inverses.</returns>
        /// <exception cref="LinAlgException">A matrix is singular or not square.</exception>
        public static NDArray inv(NDArray a) => LinearAlgebra.Inverse(a);

        /// <summary>The solution x of a x = b.</summary>
        /// <param name="a">Square matrices in the last two axes.</param>
        /// <param name="b">Vectors or matrices.</param>
        /// <returns>The solutions.</returns>
        /// <exception cref="LinAlgException">A matrix is singular or not square.</exception>
        public static NDArray solve(NDArray a, NDArray b) => LinearAlgebra.Solve(a, b);

        /// <summary>The determinant of matrices.</summary>
        /// <param name="a">Square matrices in the last two axes.</param>
        /// <returns>Their determinants.</returns>
        /// <exception cref="LinAlgException">A matrix is not square.</exception>
        public static NDArray det(NDArray a) => LinearAlgebra.Determinant(a);

        /// <summary>The product of several matrices.</summary>
        /// <param name="arrays">The matrices.</param>
        /// <returns>Their product.</returns>
        public static NDArray multi_dot(ArrayTuple arrays) => arrays.Skip(1).Aggregate(arrays[0], Products.Dot);

        /// <summary>A square matrix to a whole power.</summary>
        /// <param name="a">Square matrices in the last two axes.</param>
        /// <param name="n">The exponent; negative: of the inverse.</param>
        /// <returns>The powers.</returns>
        public static NDArray matrix_power(NDArray a, int n) => LinearAlgebra.Power(a, n);

        /// <summary>The number of singular values that are not zero.</summary>
        /// <param name="A">A matrix.</param>
        /// <returns>The rank.</returns>
        public static NDArray matrix_rank(NDArray A) => LinearAlgebra.Rank(A);
    }
}
