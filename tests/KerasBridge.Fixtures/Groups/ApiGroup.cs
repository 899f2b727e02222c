using System.Reflection;
using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>
/// The public surface: the names of a namespace with their parameters, and the members of a base class. What the library has must have Keras's names,
/// order and defaults, whatever else of the namespace is absent; a case in which nothing differs but names are absent is not built.
/// </summary>
internal sealed class ApiGroup : GroupReplayer
{
    public override string Group => "api";

    public override Outcome Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        var findings = new ApiFindings();
        if (one.Has("class")) Members(one["class"].GetString()!, one["members"], findings);
        else if (one.Has("members")) Namespace(one["namespace"].GetString()!, one["members"], findings);
        else if (one.Has("names")) Names(one["namespace"].GetString()!, one["names"], findings);
        else throw new NotBuiltException($"what the case '{one.Name}' asks");
        return findings.Outcome;
    }

    private static void Names(string path, JsonElement names, ApiFindings findings)
    {
        var place = ApiNames.Namespace(path);
        foreach (var name in names.EnumerateArray().Select(name => name.GetString()!))
        {
            if (!ApiNames.Has(place, path, name)) findings.Absent(name);
        }
    }

    private static void Namespace(string path, JsonElement members, ApiFindings findings)
    {
        var place = ApiNames.Namespace(path);
        foreach (var member in members.EnumerateArray())
        {
            var name = member.GetProperty("name").GetString()!;
            var calls = ApiNames.Calls(place, path, name);
            if (calls.Count == 0)
            {
                if (!ApiNames.Has(place, path, name)) findings.Absent(name);
                continue;
            }
            if (member.TryGetProperty("signature", out var signature) && signature.ValueKind == JsonValueKind.Array) findings.Add(ApiSignature.Compare(name, signature, calls));
            if (member.TryGetProperty("own_methods", out var methods)) Methods(name, methods, calls[0].Gives, findings);
        }
    }

    // Which methods the class has in Keras; their parameters are in the cases of the base classes.
    private static void Methods(string name, JsonElement methods, Type type, ApiFindings findings)
    {
        foreach (var method in methods.EnumerateArray().Select(method => method.GetString()!))
        {
            if (!ApiNames.Members(type).Any(member => member.Name == method)) findings.Absent($"{name}.{method}");
        }
    }

    private static void Members(string path, JsonElement members, ApiFindings findings)
    {
        var className = path.Split('.')[^1];
        var type = ApiNames.PublicType(className, path[..^(className.Length + 1)]) ?? throw new NotBuiltException(path);
        foreach (var member in members.EnumerateArray())
        {
            var name = member.GetProperty("name").GetString()!;
            var found = ApiNames.Members(type).Where(one => one.Name == name).ToArray();
            if (found.Length == 0) findings.Absent(name);
            else if (member.TryGetProperty("property", out var property) && property.GetBoolean())
            {
                if (found.All(one => one is not PropertyInfo and not FieldInfo)) findings.Add(new([$"{name}: is a {found[0].MemberType}, expected a property"], []));
            }
            else if (found.OfType<MethodInfo>().ToArray() is { Length: > 0 } methods)
                findings.Add(ApiSignature.Compare(name, member.GetProperty("signature"), [.. methods.Select(ApiCall.Of)]));
            else findings.Add(new([$"{name}: is a {found[0].MemberType}, expected a method"], []));
        }
    }
}
