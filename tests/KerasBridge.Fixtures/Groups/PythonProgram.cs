namespace KerasBridge.Fixtures;

/// <summary>
/// Runs the small Python programs of prose cases: assignments and calls, one a line (a line goes on while a bracket is open). Names of
/// <c>keras</c> are the library's own.
/// </summary>
internal sealed class PythonProgram
{
    private static readonly (string Prefix, Type Type)[] Places =
    [
        ("layers.", typeof(keras.layers)), ("initializers.", typeof(keras.initializers)), ("models.", typeof(keras.models)),
        ("optimizers.", typeof(keras.optimizers)), ("random.", typeof(keras.random)), ("", typeof(keras.layers)), ("", typeof(keras.models)),
        ("", typeof(keras.initializers)), ("", typeof(keras.optimizers)),
    ];

    /// <summary>The variables.</summary>
    public Dictionary<string, object?> Names { get; } = [];

    /// <summary>Runs statements.</summary>
    /// <exception cref="NotBuiltException">A name is absent from the library, or a statement is of another kind.</exception>
    public void Run(string text)
    {
        foreach (var line in Lines(text))
        {
            // A class is written by hand in C# and given as a name; what is indented is its body.
            if (line.StartsWith("class ", StringComparison.Ordinal) && !Names.ContainsKey(line[6..line.IndexOf('(')])) throw new NotBuiltException($"the {line.TrimEnd(':')}");
            if (line.StartsWith("class ", StringComparison.Ordinal) || line[0] == ' ') continue;
            var equals = line.IndexOf('=');
            var targets = equals > 0 && line[..equals].All(c => char.IsLetterOrDigit(c) || c is '_' or ',' or ' ') ? line[..equals].Split(',', StringSplitOptions.TrimEntries) : [];
            var expression = targets.Length > 0 ? line[(equals + 1)..] : line;
            if (targets.Length > 1)
            {
                var values = (List<object?>)Evaluate($"({expression})")!;
                for (var i = 0; i < targets.Length; i++) Names[targets[i]] = values[i];
            }
            else
            {
                var value = Evaluate(expression);
                if (targets.Length == 1) Names[targets[0]] = value;
            }
        }
    }

    /// <summary>The value of an expression.</summary>
    public object? Evaluate(string expression) => new PythonText(expression, Name, Call).Evaluate();

    private object? Name(string dotted)
    {
        if (Names.TryGetValue(dotted, out var value)) return value;
        // A class given instead of an object: made without arguments.
        return char.IsUpper(dotted[(dotted.LastIndexOf('.') + 1)..][0]) ? Call(dotted, null, [], []) : throw new NotBuiltException(dotted);
    }

    private object? Call(string function, object? on, List<object?> args, Dictionary<string, object?> named)
    {
        var dot = function.LastIndexOf('.');
        if (on is null && Names.TryGetValue(function, out var callee)) (on, function) = (callee, "__call__");
        else if (on is null && dot > 0 && Names.TryGetValue(function[..dot], out var owner)) (on, function) = (owner, function[(dot + 1)..]);
        if (on is Func<object> make) return make();
        if (on is not null) return PythonBinder.Call(on.GetType(), on, function == "__call__" ? "Apply" : function, args, named);
        var name = function.StartsWith("keras.", StringComparison.Ordinal) ? function["keras.".Length..] : function;
        foreach (var (prefix, type) in Places)
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var bare = name[prefix.Length..];
            if (type.GetMethods().Any(method => method.Name == bare)) return PythonBinder.Call(type, null, bare, args, named);
        }
        throw new NotBuiltException(function);
    }

    /// <summary>The logical lines, without comments and blank lines.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var (line, depth) = ("", 0);
        foreach (var physical in text.Split('\n'))
        {
            var bare = physical.Contains('#') ? physical[..physical.IndexOf('#')] : physical;
            line += line == "" ? bare : " " + bare;
            depth += bare.Count(c => c is '(' or '[' or '{') - bare.Count(c => c is ')' or ']' or '}');
            if (depth > 0) continue;
            if (line.Trim() != "") yield return line.TrimEnd();
            line = "";
        }
    }
}
