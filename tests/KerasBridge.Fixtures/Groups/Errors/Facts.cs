using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>
/// What a message must say. Where Keras's text speaks of nothing but Keras, the library's begins with that very text (what was expected, or the nearest known
/// name, may follow). Where it speaks of Python, TensorFlow or a machine, every quoted name, shape and number of it must occur. And where Keras stumbles
/// instead of refusing, so that its message says nothing of what is wrong, the facts stand here.
/// </summary>
internal static partial class Facts
{
    private static readonly Dictionary<string, string[]> Own = new()
    {
        ["batch_size_negative"] = ["batch_size", "-1"],
        ["batchnorm_axis"] = ["axis=5", "(2, 3)"],
        ["fit_list_not_array"] = ["samples", "scalar"],
        ["fit_none"] = ["no data", "None"],
        ["fit_object_array"] = ["dtype"],
        ["from_config_missing"] = ["'Dense'", "{'foo': 1}", "units"],
        ["functional_input_count"] = ["\"functional\"", "expects 2 named input(s)", "['a', 'b']", "received 1 input"],
        ["generator_with_y"] = ["`x`", "`y`", "generator"],
        ["model_from_json_garbage"] = ["JSON", "'class_name'"],
        ["predict_empty"] = ["empty", "(0, 4)"],
        ["sequential_pop_empty"] = ["no layer", "\"sequential\""],
        ["targets_count"] = ["Expected 2", "Received: 1"],
        ["zeropad_negative"] = ["padding", "-1"],
    };

    /// <summary>What the library's message lacks of Keras's; null if nothing.</summary>
    public static string? Missing(string name, string keras, string message)
    {
        if (Own.TryGetValue(name, out var own)) return own.FirstOrDefault(fact => !message.Contains(fact, StringComparison.Ordinal));
        var text = Core(keras);
        if (!Foreign().IsMatch(text)) return message.StartsWith(text.TrimEnd('.'), StringComparison.Ordinal) ? null : "the text";
        var plain = Machinery().Replace(text, "");
        foreach (Match fact in Names().Matches(plain))
        {
            if (!message.Contains(fact.Groups["name"].Value, StringComparison.Ordinal)) return fact.Value;
        }
        var numbers = Numbers().Matches(message).Select(match => match.Value).ToHashSet();
        return Numbers().Matches(plain).Select(match => match.Value).FirstOrDefault(number => !numbers.Contains(number));
    }

    /// <summary>The text without the report of calls that Keras puts around it.</summary>
    private static string Core(string keras)
    {
        if (Wrapped().Match(keras) is { Success: true } wrapped) return wrapped.Groups["text"].Value;
        return keras.StartsWith("Graph execution error", StringComparison.Ordinal) ? keras[(keras.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..] + " tf." : keras;
    }

    // Between the codes for bold type.
    [GeneratedRegex(@"^Exception encountered when calling .*?\x1b\[1m(?<text>.*?)\x1b\[0m", RegexOptions.Singleline)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"<class |<function |tf\.|Tensor\(|\{\{|__init__|@keras|\[Op:|0xADDR|\bTrainer\b|TensorFlow")]
    private static partial Regex Foreign();

    [GeneratedRegex(@" ?\(?of type <[^>]*>\)?|<function [^>]*>|\{\{.*?\}\}|\[Op:[^\]]*\]|`@keras[^`]*`|Tensor\(""[^""]*"", |\[\[|\]\]|tf\.")]
    private static partial Regex Machinery();

    [GeneratedRegex(@"(?<quote>['""`])(?<name>[^'""`]+)\k<quote>|(?<name>\((?:None|-?\d+)(?:, ?(?:None|-?\d+))*,?\))")]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<![\w.])-?\d+(?:\.\d+)?")]
    private static partial Regex Numbers();
}
