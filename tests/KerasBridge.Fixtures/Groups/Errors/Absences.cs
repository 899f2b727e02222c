using System.Reflection;
using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>The names in snippets that the library may lack, and the snippets of one call, which can be made by name once it has them.</summary>
internal static partial class Absences
{
    private static readonly Dictionary<string, string> NamesOfCases = new()
    {
        ["auc_thresholds"] = "keras.metrics.AUC",
        ["embedding_missing"] = "keras.layers.Embedding",
        ["f1_average"] = "keras.metrics.F1Score",
        ["iou_class_id"] = "keras.metrics.IoU",
        ["load_bad_extension"] = "keras.models.load_model",
        ["load_corrupt_h5"] = "keras.models.load_model",
        ["load_custom_layer"] = "keras.models.load_model",
        ["load_empty_keras"] = "keras.models.load_model",
        ["load_missing_h5"] = "keras.models.load_model",
        ["load_missing_keras"] = "keras.models.load_model",
        ["load_no_extension"] = "keras.models.load_model",
        ["load_weights_extension"] = "Model.load_weights",
        ["load_weights_mismatch"] = "Model.load_weights",
        ["load_weights_missing"] = "Model.load_weights",
        ["lstm_negative_units"] = "keras.layers.LSTM",
        ["lstm_rank2"] = "keras.layers.LSTM",
        ["lstm_zero_units"] = "keras.layers.LSTM",
        ["model_checkpoint_extension"] = "keras.callbacks.ModelCheckpoint",
        ["model_checkpoint_freq"] = "keras.callbacks.ModelCheckpoint",
        ["model_checkpoint_weights_extension"] = "keras.callbacks.ModelCheckpoint",
        ["precision_threshold"] = "keras.metrics.Precision",
        ["reduce_lr_factor"] = "keras.callbacks.ReduceLROnPlateau",
        ["save_bad_extension"] = "Model.save",
        ["save_weights_extension"] = "Model.save_weights",
        ["save_weights_unbuilt"] = "Model.save_weights",
        ["schedule_piecewise"] = "keras.optimizers.schedules.PiecewiseConstantDecay",
        ["unknown_merge_mode"] = "keras.layers.Bidirectional",
    };

    /// <summary>The name in a case's snippet that the library lacks; null if it has all.</summary>
    public static string? Of(string name) => NamesOfCases.TryGetValue(name, out var needed) && !Exists(needed) ? needed : null;

    /// <summary>The call of a snippet that is one factory with plain arguments, <c>keras.metrics.AUC(num_thresholds=1)</c>; null where it is more.</summary>
    public static Action? Call(string snippet)
    {
        if (OneCall().Match(snippet) is not { Success: true } match) return null;
        var part = Part("keras." + match.Groups["part"].Value);
        return part is null ? () => throw new NotBuiltException("keras." + match.Groups["part"].Value) : () => PythonCall.Construct(snippet, part);
    }

    private static bool Exists(string name)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;
        var dot = name.LastIndexOf('.');
        var owner = name.StartsWith("Model.", StringComparison.Ordinal) ? typeof(Model) : Part(name[..dot]);
        return owner?.GetMember(name[(dot + 1)..], all).Length > 0;
    }

    private static Type? Part(string path) => path.Split('.').Skip(1).Aggregate((Type?)typeof(keras), (type, name) => type?.GetNestedType(name));

    [GeneratedRegex(@"^(?:keras\.)?(?<part>(?:[a-z_]+\.)*[a-z_]+)\.\w+\((?:[^()]|\([^()]*\))*\)$")]
    private static partial Regex OneCall();
}
