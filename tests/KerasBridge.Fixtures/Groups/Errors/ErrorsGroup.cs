using KerasBridge.Fixtures.Groups.Errors;

namespace KerasBridge.Fixtures.Groups;

/// <summary>
/// Snippets that Keras refuses, and some that it accepts, against their counterparts in C#, which are written by hand. A refusal holds if its exception is of
/// a fitting type and its message says the same; see <see cref="Facts"/>.
/// </summary>
internal sealed class ErrorsGroup : GroupReplayer
{
    // Keras goes on where there is nothing to learn from, or with a name that means nothing; the library refuses such input at once.
    private static readonly Dictionary<string, string> RightlyRefused = new()
    {
        ["batch_size_zero"] = "a size of zero",
        ["fit_empty"] = "no data",
        ["model_from_json_bad"] = "no model in the text",
        ["unknown_interpolation"] = "an unknown name",
        ["unknown_pool_padding"] = "an unknown name",
        ["validation_split_negative"] = "no data to validate with",
    };

    private static readonly Dictionary<string, Action> Counterparts = LayerCases.All.Concat(ModelCases.All).Concat(TrainingCases.All).Concat(OtherCases.All).Concat(DataCases.All)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public override string Group => "errors";

    public override Outcome Replay(FixtureCase one)
    {
        if (Absences.Of(one.Name) is { } absent) return Outcome.NotBuilt(absent);
        if (CompilerCases.RefusedByTheCompiler.ContainsKey(one.Name)) return Outcome.Hold;
        var call = Counterparts.GetValueOrDefault(one.Name) ?? Absences.Call(one["snippet"].GetString()!);
        if (call is null) return Outcome.Fail($"there is no counterpart of the snippet: {one["snippet"].GetString()}");
        keras.backend.clear_session();
        var error = Refusal(call);
        if (!one["raised"].GetBoolean())
        {
            return error is null || (RightlyRefused.ContainsKey(one.Name) && error is ArgumentException)
                ? Outcome.Hold
                : Outcome.Fail($"Keras accepts it, the library refuses: {error.GetType().Name}: {error.Message}");
        }
        var (type, message) = (one["type"].GetString()!, one["message"].GetString()!);
        if (error is null) return Outcome.Fail($"was accepted, expected {type}: {message}");
        if (!Fits(type, error)) return Outcome.Fail($"{error.GetType().Name} does not fit {type}: {error.Message}");
        return Facts.Missing(one.Name, message, error.Message.Replace(Helpers.D, "<TMP>", StringComparison.Ordinal)) is { } missing
            ? Outcome.Fail($"lacks {missing}: is '{error.Message}', Keras says '{message}'")
            : Outcome.Hold;
    }

    private static Exception? Refusal(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception error) when (error is not (NotBuiltException or MismatchException))
        {
            return error;
        }
    }

    private static bool Fits(string python, Exception error) => python switch
    {
        "FileNotFoundError" => error is FileNotFoundException or DirectoryNotFoundException,
        "OSError" => error is IOException,
        _ => error is ArgumentException or InvalidOperationException or KerasFileException,
    };
}
