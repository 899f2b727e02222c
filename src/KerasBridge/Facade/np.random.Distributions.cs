namespace KerasBridge;

public partial class np
{
    public sealed partial class random
    {
        /// <inheritdoc cref="Random.RandomMethods.uniform"/>
        public static NDArray uniform(NDArray? low = null, NDArray? high = null, Shape? size = null) => Shared.uniform(low, high, size);

        /// <inheritdoc cref="Random.RandomMethods.normal"/>
        public static NDArray normal(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => Shared.normal(loc, scale, size);

        /// <inheritdoc cref="Random.RandomMethods.exponential"/>
        public static NDArray exponential(NDArray? scale = null, Shape? size = null) => Shared.exponential(scale, size);

        /// <inheritdoc cref="Random.RandomMethods.gamma"/>
        public static NDArray gamma(NDArray shape, NDArray? scale = null, Shape? size = null) => Shared.gamma(shape, scale, size);

        /// <inheritdoc cref="Random.RandomMethods.beta"/>
        public static NDArray beta(NDArray a, NDArray b, Shape? size = null) => Shared.beta(a, b, size);

        /// <inheritdoc cref="Random.RandomMethods.binomial"/>
        public static NDArray binomial(NDArray n, NDArray p, Shape? size = null) => Shared.binomial(n, p, size);

        /// <inheritdoc cref="Random.RandomMethods.poisson"/>
        public static NDArray poisson(NDArray? lam = null, Shape? size = null) => Shared.poisson(lam, size);

        /// <inheritdoc cref="Random.RandomMethods.geometric"/>
        public static NDArray geometric(NDArray p, Shape? size = null) => Shared.geometric(p, size);

        /// <inheritdoc cref="Random.RandomMethods.laplace"/>
        public static NDArray laplace(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => Shared.laplace(loc, scale, size);

        /// <inheritdoc cref="Random.RandomMethods.lognormal"/>
        public static NDArray lognormal(NDArray? mean = null, NDArray? sigma = null, Shape? size = null) => Shared.lognormal(mean, sigma, size);

        /// <inheritdoc cref="Random.RandomMethods.gumbel"/>
        public static NDArray gumbel(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => Shared.gumbel(loc, scale, size);

        /// <inheritdoc cref="Random.RandomMethods.logistic"/>
        public static NDArray logistic(NDArray? loc = null, NDArray? scale = null, Shape? size = null) => Shared.logistic(loc, scale, size);

        /// <inheritdoc cref="Random.RandomMethods.chisquare"/>
        public static NDArray chisquare(NDArray df, Shape? size = null) => Shared.chisquare(df, size);

        /// <inheritdoc cref="Random.RandomMethods.standard_t"/>
        public static NDArray standard_t(NDArray df, Shape? size = null) => Shared.standard_t(df, size);

        /// <inheritdoc cref="Random.RandomMethods.weibull"/>
        public static NDArray weibull(NDArray a, Shape? size = null) => Shared.weibull(a, size);

        /// <inheritdoc cref="Random.RandomMethods.triangular"/>
        public static NDArray triangular(NDArray left, NDArray mode, NDArray right, Shape? size = null) => Shared.triangular(left, mode, right, size);

        /// <inheritdoc cref="Random.RandomState.standard_normal"/>
        public static NDArray standard_normal(Shape? size = null) => Shared.standard_normal(size);

        /// <inheritdoc cref="Random.RandomState.standard_exponential"/>
        public static NDArray standard_exponential(Shape? size = null) => Shared.standard_exponential(size);

        /// <inheritdoc cref="Random.RandomState.standard_gamma"/>
        public static NDArray standard_gamma(NDArray shape, Shape? size = null) => Shared.standard_gamma(shape, size);

        /// <inheritdoc cref="Random.RandomMethods.standard_cauchy"/>
        public static NDArray standard_cauchy(Shape? size = null) => Shared.standard_cauchy(size);

        /// <inheritdoc cref="Random.RandomMethods.dirichlet"/>
        public static NDArray dirichlet(NDArray alpha, Shape? size = null) => Shared.dirichlet(alpha, size);

        /// <inheritdoc cref="Random.RandomMethods.multivariate_normal"/>
        public static NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null) => Shared.multivariate_normal(mean, cov, size);

        /// <inheritdoc cref="Random.RandomMethods.multinomial"/>
        public static NDArray multinomial(long n, NDArray pvals, Shape? size = null) => Shared.multinomial(n, pvals, size);

        /// <inheritdoc cref="Random.RandomMethods.bytes"/>
        public static byte[] bytes(int length) => Shared.bytes(length);
    }
}
