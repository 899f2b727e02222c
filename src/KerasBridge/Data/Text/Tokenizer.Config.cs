using System.Text.Json;

namespace KerasBridge.Data;

public sealed partial class Tokenizer
{
    /// <summary>All that the tokenizer knows; the dictionaries as JSON texts.</summary>
    /// <returns>The configuration.</returns>
    public Config get_config() => new()
    {
        ["num_words"] = num_words,
        ["filters"] = filters,
        ["lower"] = lower,
        ["split"] = split,
        ["char_level"] = char_level,
        ["oov_token"] = oov_token,
        ["document_count"] = document_count,
        ["word_counts"] = PythonJson.Write(_wordCounts),
        ["word_docs"] = PythonJson.Write(_wordDocs),
        ["index_docs"] = PythonJson.Write(_indexDocs),
        ["index_word"] = PythonJson.Write(_indexWord),
        ["word_index"] = PythonJson.Write(_wordIndex),
    };

    /// <summary>All that the tokenizer knows, as JSON that Python reads too. An <see cref="analyzer"/> is not in it.</summary>
    /// <returns>The text.</returns>
    public string to_json() => PythonJson.Write(new Config { ["class_name"] = nameof(Tokenizer), ["config"] = get_config() });

    internal static Tokenizer FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var config = document.RootElement.GetProperty("config");
            var words = config.GetProperty("num_words");
            var tokenizer = new Tokenizer(words.ValueKind == JsonValueKind.Null ? null : words.GetInt32(), Text(config, "filters"), config.GetProperty("lower").GetBoolean(), Text(config, "split"),
                config.GetProperty("char_level").GetBoolean(), config.GetProperty("oov_token").GetString(), null, config.GetProperty("document_count").GetInt32());
            Read(config, "word_counts", (key, value) => tokenizer._wordCounts[key] = value.GetInt32());
            Read(config, "word_docs", (key, value) => tokenizer._wordDocs[key] = value.GetInt32());
            Read(config, "word_index", (key, value) => tokenizer._wordIndex[key] = value.GetInt32());
            Read(config, "index_docs", (key, value) => tokenizer._indexDocs[Number(key)] = value.GetInt32());
            Read(config, "index_word", (key, value) => tokenizer._indexWord[Number(key)] = value.GetString() ?? throw new FormatException("a word is null"));
            return tokenizer;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArgumentException($"This is no tokenizer's JSON. Expected what `to_json` gave: an object with 'class_name' and 'config'. Received: {error.Message}", nameof(json), error);
        }
    }

    private static string Text(JsonElement config, string name) => config.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static int Number(string key) => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture);

    // The dictionaries are texts within the text.
    private static void Read(JsonElement config, string name, Action<string, JsonElement> add)
    {
        using var inner = JsonDocument.Parse(Text(config, name));
        foreach (var pair in inner.RootElement.EnumerateObject()) add(pair.Name, pair.Value);
    }
}
