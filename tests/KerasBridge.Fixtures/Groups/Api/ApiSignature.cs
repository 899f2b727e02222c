using System.Reflection;
using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Parameters in Python and in C#.</summary>
internal static class ApiSignature
{
    /// <summary>
    /// How the overload that fits best differs from a signature of Keras. C#'s own may come after Keras's parameters, where callers can leave them out: the
    /// arguments that Python hides in <c>**kwargs</c> (name, trainable, dtype), <c>input_shape</c>, a cancellation token. A parameter of Keras that there is
    /// not at all is an absent name.
    /// </summary>
    public static ApiDifferences Compare(string name, JsonElement signature, IReadOnlyList<ApiCall> overloads) =>
        overloads.Select(call => One(name, [.. signature.EnumerateArray()], call)).MinBy(found => (found.Different.Count, found.Absent.Count))!;

    private static ApiDifferences One(string name, JsonElement[] expected, ApiCall call)
    {
        List<string> different = [], absent = [];
        // What comes in *args has no names; a keyword of Python has a name, but no place.
        if (expected.Any(parameter => Kind(parameter) == "var_positional")) expected = [.. expected.Where(parameter => Kind(parameter) == "keyword_only")];
        var named = expected.Where(parameter => Kind(parameter) != "var_keyword").ToArray();
        var positional = new List<string>();
        foreach (var parameter in named)
        {
            var key = parameter.GetProperty("name").GetString()!;
            if (call.Parameters.FirstOrDefault(one => one.Name == key) is not { } ours)
            {
                absent.Add($"{name}.{key}");
                continue;
            }
            if (Kind(parameter) != "keyword_only") positional.Add(key);
            if (Default(parameter, ours, call) is { } difference) different.Add($"{name}({key}): {difference}");
        }
        Order(name, call, positional, expected, named, different);
        return new(different, absent);
    }

    private static void Order(string name, ApiCall call, List<string> positional, JsonElement[] expected, JsonElement[] named, List<string> different)
    {
        var ours = call.Parameters.Select(parameter => parameter.Name!).ToArray();
        var shared = ours.Where(positional.Contains).ToArray();
        if (!shared.SequenceEqual(positional)) different.Add($"{name}: the order is {string.Join(", ", shared)}, expected {string.Join(", ", positional)}");
        var keywords = named.Select(parameter => parameter.GetProperty("name").GetString()!).ToHashSet();
        var last = shared.Length == 0 ? -1 : Array.LastIndexOf(ours, shared[^1]);
        for (var i = 0; i < ours.Length; i++)
        {
            if (keywords.Contains(ours[i]) || Rest(call.Parameters[i])) continue;
            if (i < last) different.Add($"{name}({ours[i]}): stands before {shared[^1]}, expected after all that Keras has");
            // A function that takes *args or **kwargs alone is called with whatever it needs.
            else if (!call.Parameters[i].IsOptional && (expected.Length > 0 || named.Length == 0 && call.Invoke is null) && positional.Count > 0)
                different.Add($"{name}({ours[i]}): is required, and unknown to Keras");
        }
    }

    private static string? Default(JsonElement expected, ParameterInfo ours, ApiCall call)
    {
        var optional = ours.IsOptional || Rest(ours);
        if (!expected.TryGetProperty("default", out var value)) return optional && !Rest(ours) ? $"is optional ({ApiDefaults.Text(ours.DefaultValue)}), expected required" : null;
        return !optional ? $"is required, expected the default {value.GetRawText()}" : ApiDefaults.Compare(ours, value, call);
    }

    private static bool Rest(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute));

    private static string Kind(JsonElement parameter) => parameter.GetProperty("kind").GetString()!;
}
