using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>
/// The kernels that everything above is made of, over plain contiguous buffers (row-major; images are
/// <c>(batch, height, width, channels)</c>). Pointers are float32 unless a <see cref="DTypeCode"/> says otherwise. Calls return when the
/// result is there. Outputs do not overlap inputs, except that an element-wise kernel may write onto an input of equal layout. Results depend neither on the number of threads nor on the width of vectors.
/// No call allocates managed memory in steady state.
/// </summary>
internal unsafe partial interface IBackend
{
    /// <summary>What it is: <c>cpu/avx512</c>.</summary>
    string Name { get; }

    /// <summary>y = f(x), element by element. Float32 and float64: every kind; integers: Negative, Abs, Sign, Square, Clip; bool: LogicalNot.</summary>
    void Unary(UnaryKind kind, DTypeCode type, void* x, void* y, long count, float p0 = 0, float p1 = 0, float p2 = 0);

    /// <summary>dx = dy · f'(x), where y = f(x) is at hand. Kinds at whose kinks a convention is needed follow TensorFlow's (relu' (0) = 0).</summary>
    void UnaryGradient(UnaryKind kind, float* x, float* y, float* dy, float* dx, long count, float p0 = 0, float p1 = 0, float p2 = 0);

    /// <summary>As for float32.</summary>
    void UnaryGradient(UnaryKind kind, double* x, double* y, double* dy, double* dx, long count, float p0 = 0, float p1 = 0, float p2 = 0);

    /// <summary>y = f(a, b); operands are A and B of <paramref name="walk"/>, the output is C. <paramref name="type"/> is that of a and b; comparisons give bool.</summary>
    void Binary(BinaryKind kind, DTypeCode type, void* a, void* b, void* y, in Strided walk);

    /// <summary>y = condition ? a : b, where all three have been made of equal layout.</summary>
    void Select(DTypeCode type, byte* condition, void* a, void* b, void* y, long count);

    /// <summary>y = (to)x. Float to integer truncates; to bool tests for non-zero.</summary>
    void Cast(DTypeCode from, DTypeCode to, void* x, void* y, long count);

    /// <summary>Sets <paramref name="count"/> elements of <paramref name="elementSize"/> bytes to the one at <paramref name="value"/>.</summary>
    void Fill(void* y, void* value, int elementSize, long count);

    /// <summary>Copies elements of 1, 2, 4 or 8 bytes; source strides are A, target strides are B of <paramref name="walk"/>. Serves slices, transposes, padding, concatenation, tiling, flips.</summary>
    void Copy(int elementSize, void* x, void* y, in Strided walk);

    /// <summary>y[A-strides of the target] += x, float32; source strides are A, target strides are B, of which some may be 0 or overlap. The order of additions is fixed.</summary>
    void AddInto(float* x, float* y, in Strided walk);

    /// <summary>
    /// Reduces x, seen as <c>sizes[0] × sizes[1] × …</c> where the axes named in <paramref name="reducedMask"/> (bit i: axis i) go away, into contiguous y (of the type of x; bool for All and Any).
    /// Float sums are pairwise or better, in a fixed order.
    /// </summary>
    void Reduce(ReduceKind kind, DTypeCode type, void* x, void* y, ReadOnlySpan<int> sizes, uint reducedMask);

    /// <summary>The index (int32) of the largest or smallest element along the middle axis of <c>(outer, length, inner)</c>; the first of equals; NaN wins, as in NumPy.</summary>
    void ArgReduce(bool max, DTypeCode type, void* x, int* y, int outer, int length, int inner);

    /// <summary>Softmax or log-softmax of each of <paramref name="rows"/> rows of <paramref name="length"/>.</summary>
    void Softmax(float* x, float* y, int rows, int length, bool log);

    /// <summary>The gradient of <see cref="Softmax"/> from its result: (dy − Σ dy·y)·y, or for the logarithm dy − exp(y)·Σ dy.</summary>
    void SoftmaxGradient(float* y, float* dy, float* dx, int rows, int length, bool log);

    /// <summary>loss[row] = logsumexp(x) − x[label], and probabilities = softmax(x) for the gradient. A label outside 0 … length − 1 gives NaN.</summary>
    void SparseSoftmaxCrossEntropy(float* logits, int* labels, float* loss, float* probabilities, int rows, int length);

    /// <summary>loss[row] = −Σ target·log softmax(x), and probabilities = softmax(x).</summary>
    void SoftmaxCrossEntropy(float* logits, float* targets, float* loss, float* probabilities, int rows, int length);

    /// <summary>dx[row, i] = scale[row] · (probabilities[row, i]·Σ targets[row] − targets[row, i]), where labels stand for one-hot targets if they are given instead.</summary>
    void SoftmaxCrossEntropyGradient(float* probabilities, float* targets, int* labels, float* scale, float* dx, int rows, int length);

    /// <summary>c[m, n] = (accumulate ? c : bias or 0) + op(a)·op(b), then the epilogue. a is (m, k), or (k, m) if transposed; b is (k, n), or (n, k); bias is (n) or null.</summary>
    void MatMul(float* a, float* b, float* c, int m, int n, int k, bool transposeA = false, bool transposeB = false,
        float* bias = null, EpilogueKind epilogue = EpilogueKind.None, bool accumulate = false);

    /// <summary><paramref name="batch"/> independent products, each operand advancing by its stride in elements (0: shared).</summary>
    void BatchMatMul(float* a, float* b, float* c, int batch, long strideA, long strideB, int m, int n, int k, bool transposeA, bool transposeB);

    /// <summary>y = conv(x, w) + bias, then the epilogue. bias may be null.</summary>
    void Conv(float* x, float* w, float* bias, float* y, in ConvGeometry g, EpilogueKind epilogue = EpilogueKind.None);

    /// <summary>dx = the gradient by input of <see cref="Conv"/> without epilogue; dx is overwritten.</summary>
    void ConvGradientInput(float* dy, float* w, float* dx, in ConvGeometry g);

    /// <summary>dw and db = the gradients by filter and bias of <see cref="Conv"/> without epilogue; both are overwritten; db may be null.</summary>
    void ConvGradientFilter(float* x, float* dy, float* dw, float* db, in ConvGeometry g);

    /// <summary>
    /// y = maxpool(relu(conv(x, w) + bias)) in one pass. <paramref name="conv"/> describes the whole convolution; pooling windows are poolHeight × poolWidth, do not overlap, and
    /// drop what is left over at the end ("valid"), which is then not computed. argmax (a byte a pooled value: index within the window, row-major, the first of equals) may be null.
    /// The same numbers as the separate kernels; only where some values of a window are no numbers, another than NaN may pass for the maximum.
    /// </summary>
    void ConvPool(float* x, float* w, float* bias, float* y, byte* argmax, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue);

    /// <summary>The gradients of <see cref="ConvPool"/>, whose results y and argmax are given. dx may be null (no gradient by input wanted), dw too (frozen weights), db too.</summary>
    void ConvPoolGradient(float* x, float* w, float* y, byte* argmax, float* dy, float* dx, float* dw, float* db, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue);

    /// <summary>
    /// The gradients of <see cref="Conv"/> with its epilogue, whose result y is given (used only by Relu: dy counts where y > 0). dx, dw and db may each be null.
    /// </summary>
    void ConvGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, in ConvGeometry g, EpilogueKind epilogue);

    /// <summary>The gradients of <see cref="MatMul"/> of x (m, k) and w (k, n) with bias and epilogue, whose result y (m, n) is given: dx (m, k), dw (k, n), db (n). Each may be null.</summary>
    void DenseGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, int m, int n, int k, EpilogueKind epilogue);

    /// <summary>The maximum in each window; taps outside of the input do not count. argmax (index within the window, row-major, the first of equals; int32) may be null.</summary>
    void MaxPool(float* x, float* y, int* argmax, in ConvGeometry g);

    /// <summary>dx = dy routed to where <see cref="MaxPool"/> found each maximum; dx is overwritten.</summary>
    void MaxPoolGradient(float* dy, int* argmax, float* dx, in ConvGeometry g);

    /// <summary>The mean over each window's taps that lie inside of the input.</summary>
    void AveragePool(float* x, float* y, in ConvGeometry g);

    /// <summary>dx = the gradient of <see cref="AveragePool"/>; dx is overwritten.</summary>
    void AveragePoolGradient(float* dy, float* dx, in ConvGeometry g);

    /// <summary>The mean and biased variance over the rows of x (rows, channels).</summary>
    void Moments(float* x, float* mean, float* variance, int rows, int channels);

    /// <summary>How many numbers a channel has among the coefficients of <see cref="NormalizeGradient"/>.</summary>
    const int NormalizeCoefficients = 5;

    /// <summary>y = epilogue((x − mean)·rsqrt(variance + epsilon)·gamma + beta) per channel; gamma and beta may be null.</summary>
    void Normalize(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int rows, int channels, float epsilon, EpilogueKind epilogue = EpilogueKind.None);

    /// <summary>
    /// The gradients of <see cref="Normalize"/>. Where <paramref name="batchStatistics"/>, mean and variance were those of x itself and dx takes account of it. dx, dgamma, dbeta may each be null.
    /// Where <paramref name="coefficients"/> (<see cref="NormalizeCoefficients"/>, channels) are given, dx is left to <see cref="ConvNormalizeGradient"/>, which needs them.
    /// </summary>
    void NormalizeGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, float* dx, float* dgamma, float* dbeta, int rows, int channels, float epsilon,
        bool batchStatistics, EpilogueKind epilogue = EpilogueKind.None, float* coefficients = null);

    /// <summary>
    /// The <see cref="MaxPool"/> of <see cref="Normalize"/> in one pass, by windows that stand side by side (strides as large as they, no padding; what is left at the right and the bottom does not count).
    /// </summary>
    void NormalizePool(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int* argmax, in ConvGeometry pool, float epsilon, EpilogueKind epilogue);

    /// <summary>The gradients of <see cref="NormalizePool"/>, with dy and argmax of the pooled size.</summary>
    void NormalizePoolGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, int* argmax, float* dx, float* dgamma, float* dbeta, in ConvGeometry pool, float epsilon,
        bool batchStatistics, EpilogueKind epilogue, float* coefficients = null);

    /// <summary>
    /// The gradients of a convolution of x with w whose result y was normalized, and pooled where there is an argmax: <see cref="ConvGradient"/> of what <see cref="NormalizeGradient"/> or
    /// <see cref="NormalizePoolGradient"/> makes of dy, piece by piece, so that it is never in memory as a whole.
    /// </summary>
    void ConvNormalizeGradient(float* x, float* w, float* y, float* mean, float* coefficients, float* dy, int* argmax, float* dx, float* dw, float* db, in ConvGeometry g, in ConvGeometry pool,
        EpilogueKind epilogue);

    /// <summary>y[i] = x[index[i]]: rows of <paramref name="rowBytes"/> bytes out of <paramref name="tableRows"/>; a row outside is zeros.</summary>
    void GatherRows(void* x, int* index, void* y, long rows, long rowBytes, int tableRows);

    /// <summary>y[index[i]] += x[i], rows of floats, in the order of i; y is not cleared. Rows outside are passed over.</summary>
    void ScatterAddRows(float* x, int* index, float* y, long rows, int rowLength, int tableRows);

    /// <summary>y (rows, depth) = 1 where the column is the row's index, else 0.</summary>
    void OneHot(int* index, float* y, long rows, int depth);

    /// <summary>Running sums along the middle axis of (outer, length, inner).</summary>
    void CumSum(float* x, float* y, int outer, int length, int inner, bool exclusive, bool reverse);

    /// <summary>y (outer, table.OutLength, inner) from x (outer, table.InLength, inner), the middle axis changed as the table says. At least 12 bytes behind x may be read.</summary>
    void Resample(float* x, float* y, int outer, int inner, ResampleTable table);

    /// <summary>
    /// Inverted dropout: u = the float32 uniforms of Philox with this key and counter (low 23 bits of each word, in order); y = u ≥ rate ? x·scale : 0. mask gets 1 where x was kept.
    /// </summary>
    void Dropout(float* x, float* y, byte* mask, long count, ulong key, UInt128 counter, float rate, float scale);

    /// <summary>dx = mask ? dy·scale : 0.</summary>
    void DropoutGradient(byte* mask, float* dy, float* dx, long count, float scale);

    /// <summary>Float32 uniforms in [0, 1) of Philox with this key and counter.</summary>
    void RandomUniform(float* y, long count, ulong key, UInt128 counter);

    /// <summary>y[row] = Σ x[row]², for norms; one row of any length, summed in a fixed order.</summary>
    float SumOfSquares(float* x, long count);
}
