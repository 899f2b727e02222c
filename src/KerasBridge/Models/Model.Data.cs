using KerasBridge.Data;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Puts the data of a call in the order of the model's inputs and outputs, and checks it.</summary>
    internal ArrayData Arrange(DataArg x, DataArg y, DataArg sampleWeight, IReadOnlyDictionary<int, double>? classWeight = null)
    {
        var xs = ByName(x.Value, InputNames, "input");
        var inputCount = inputs.Count;
        if (inputCount > 0 && xs.Length != inputCount)
        {
            throw new ShapeException(
                $"Layer \"{name}\" expects {inputCount} named input(s) with keys [{string.Join(", ", InputNames.Select(key => $"'{key}'"))}], but it received {xs.Length} input tensors. Inputs received: [{string.Join(", ", xs.Select(array => $"array of shape {array?.shape}"))}]");
        }
        var ys = y.Value is null ? [] : ByName(y.Value, OutputNames, "output");
        if (ys.Length > 1 && outputs.Count > 0 && ys.Length != outputs.Count)
            throw new ArgumentException($"The targets do not fit the outputs of the model \"{name}\". Expected {outputs.Count} arrays (one for each output). Received: {ys.Length}");
        NDArray?[] weights = sampleWeight.Value is null ? [] : ByName(sampleWeight.Value, OutputNames, "output");
        if (weights.Length == 1 && ys.Length > 1) weights = [.. Enumerable.Repeat(weights[0], ys.Length)];
        if (classWeight is not null)
        {
            if (weights.Length > 0) throw new ArgumentException("You cannot `class_weight` and `sample_weight` at the same time. Expected one of them. Received: both");
            if (ys.Length != 1) throw new ArgumentException($"`class_weight` is only supported for Models with a single output. Received: {ys.Length} arrays of targets");
            weights = [ClassWeights.ForSamples(ys[0]!, classWeight)];
        }
        return new ArrayData([.. xs.Select(array => array!)], ys, weights);
    }

    /// <summary>Fails where integer labels lie outside of what the output has, which would only give NaN.</summary>
    internal void CheckLabels(ArrayData data)
    {
        if (_compiledLoss is not { } compiledLoss) return;
        var known = outputs;
        for (var i = 0; i < data.Y.Length && i < known.Count; i++)
        {
            var losses = compiledLoss.Losses;
            var loss = i < losses.Count ? losses[i] : null;
            var isSparse = loss is Losses.SparseCategoricalCrossentropy { ignore_class: null, axis: -1 } or Losses.FunctionLoss { KeepsTargets: true, name: "sparse_categorical_crossentropy" };
            if (isSparse && data.Y[i] is { } labels) LabelRange.Check(labels, known[i].shape[-1], OutputNames[i]);
        }
    }

    /// <summary>The signature of a batch of the data.</summary>
    internal StepSignature Signature(StepKind kind, ArrayData data, int batch)
    {
        var dtypes = InputDTypes;
        (Shape, DType)? Row(NDArray? array, DType? wanted)
        {
            if (array is null) return null;
            var dtype = Tensor.SupportedDType(array.dtype);
            return (Shape.FromInts(array.shape.ToInts()[1..]), wanted ?? (dtype.IsFloat ? DType.Float32 : dtype));
        }
        var x = new (Shape, DType)?[data.X.Length];
        for (var i = 0; i < x.Length; i++) x[i] = Row(data.X[i], dtypes is not null && i < dtypes.Count ? dtypes[i] : (DType?)null);
        return new StepSignature(kind, batch, x, Array.ConvertAll(data.Y, array => Row(array, null)), Array.ConvertAll(data.SampleWeight, array => Row(array, DType.Float32)));
    }

    /// <summary>A feed of the data, converted as the signature says.</summary>
    internal static ArrayFeed Feed(ArrayData data, StepSignature signature, int batchSize) =>
        new(data.All, [.. signature.X.Concat(signature.Y).Concat(signature.Weight).Where(item => item is not null).Select(item => item!.Value.DType)], batchSize);

    private static NDArray?[] ByName(object? value, IReadOnlyList<string> names, string what)
    {
        switch (value)
        {
            case NDArray array:
                return [array];
            case NDArray[] arrays:
                return arrays;
            case Dictionary<string, NDArray> named:
                if (names.Count == 0) return [.. named.Values];
                var result = new NDArray?[names.Count];
                for (var i = 0; i < result.Length; i++)
                {
                    if (!named.TryGetValue(names[i], out var array))
                    {
                        throw new ArgumentException(
                            $"Missing data for {what} \"{names[i]}\". You passed a data dictionary with keys [{string.Join(", ", named.Keys.Select(key => $"'{key}'"))}]. " +
                            $"Expected the following keys: [{string.Join(", ", names.Select(name => $"'{name}'"))}]");
                    }
                    result[i] = array;
                }
                return result;
            default:
                throw new ArgumentException($"There is no data for the {what}s of the model. Expected an array, a list of arrays or a dictionary of arrays. Received: {value?.GetType().Name ?? "None"}");
        }
    }
}
