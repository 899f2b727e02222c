using KerasBridge.Numpy;
using Ops = KerasBridge.Autograd.Ops;

namespace KerasBridge.Layers;

/// <summary>Checks of arguments that several layers take, and what follows from them.</summary>
internal static class LayerArguments
{
    private static readonly string[] Formats = ["channels_first", "channels_last"];

    /// <summary>The place of the channels: as given, or as <c>keras.config</c> says.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string DataFormat(string? value)
    {
        value = value?.ToLowerInvariant() ?? KerasConfig.ImageDataFormat;
        return Formats.Contains(value)
            ? value
            : throw new ArgumentException(
                $"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: data_format={value}{Hint(value, Formats)}");
    }

    /// <summary>A padding's name in lower case.</summary>
    /// <exception cref="ArgumentException">It is not known.</exception>
    public static string Padding(string value, bool allowCausal)
    {
        var lower = value.ToLowerInvariant();
        string[] allowed = allowCausal ? ["causal", "same", "valid"] : ["same", "valid"];
        return allowed.Contains(lower)
            ? lower
            : throw new ArgumentException(
                $"The `padding` argument must be a list/tuple or one of {{{string.Join(", ", allowed.Select(name => $"'{name}'"))}}}. Received: {value}{Hint(lower, allowed)}");
    }

    /// <summary>(batch, channels, …) as (batch, …, channels).</summary>
    public static Tensor ToChannelsLast(Tensor x) => Ops.Transpose(x, [0, .. Enumerable.Range(2, x.ndim - 2), 1]);

    /// <summary>(batch, …, channels) as (batch, channels, …).</summary>
    public static Tensor ToChannelsFirst(Tensor x) => Ops.Transpose(x, [0, x.ndim - 1, .. Enumerable.Range(1, x.ndim - 2)]);

    /// <summary>Numbers as NumPy prints them: <c>[2 2]</c>.</summary>
    public static string ArrayText(IEnumerable<string> values) => $"[{string.Join(' ', values)}]";

    /// <summary>Numbers as NumPy prints them: <c>[2 2]</c>.</summary>
    public static string ArrayText(IEnumerable<int> values) => ArrayText(values.Select(value => value < 0 ? "None" : $"{value}"));

    /// <summary>Several shapes as Python prints a list of them.</summary>
    public static string ListText(IEnumerable<Shape> shapes) => $"[{string.Join(", ", shapes)}]";

    /// <summary>The numbers as a value of a configuration.</summary>
    public static List<object?> ToList(IEnumerable<int> values) => [.. values.Cast<object?>()];

    /// <summary>A share between 0 and 1.</summary>
    /// <exception cref="ArgumentException">It is outside; in Keras's words.</exception>
    public static double Rate(double rate) => rate is >= 0 and <= 1
        ? rate
        : throw new ArgumentException(
            $"Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={PythonFormat.Repr(rate)}");

    private static string Hint(string value, IEnumerable<string> known) => Suggest.Sentence(value, known) is { Length: > 0 } hint ? "." + hint : "";
}
