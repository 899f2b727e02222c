using System.Globalization;
using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Reads and evaluates the expression of a lambda.</summary>
internal sealed partial class LambdaReader(string text, Dictionary<string, object?> variables)
{
    private readonly Queue<string> _tokens = new(Tokens().Matches(text).Select(match => match.Value));

    /// <summary>The value of the whole expression.</summary>
    public object? Read()
    {
        var value = Compare();
        return _tokens.Count == 0 ? value : throw new NotBuiltException($"the lambda {text}");
    }

    private object? Compare()
    {
        var left = Sum();
        while (Next is "<" or ">" or "<=" or ">=" or "==" or "!=") left = PythonOperators.Binary(_tokens.Dequeue(), left, Sum());
        return left;
    }

    private object? Sum()
    {
        var left = Product();
        while (Next is "+" or "-") left = PythonOperators.Binary(_tokens.Dequeue(), left, Product());
        return left;
    }

    private object? Product()
    {
        var left = Unary();
        while (Next is "*" or "/") left = PythonOperators.Binary(_tokens.Dequeue(), left, Unary());
        return left;
    }

    private object? Unary() => Next is "-" ? PythonOperators.Unary(_tokens.Dequeue(), Unary()) : Postfix();

    private object? Postfix()
    {
        var token = _tokens.Dequeue();
        object? value;
        if (token == "(") value = Tuple(")");
        else if (token[0] is '\'' or '"') value = token[1..^1];
        else if (char.IsAsciiDigit(token[0])) value = token.Contains('.') ? (object)double.Parse(token, CultureInfo.InvariantCulture) : long.Parse(token, CultureInfo.InvariantCulture);
        else if (Next == "(")
        {
            _tokens.Dequeue();
            var arguments = Tuple(")", always: true) is PyTuple tuple ? tuple.Items : [];
            var (type, on, name) = TreeBinder.Resolve(token);
            value = TreeBinder.Call(type, on, name, arguments, new Dictionary<string, object?>());
        }
        else value = variables.TryGetValue(token, out var known) ? known : throw new NotBuiltException($"the lambda {text}");
        while (Next == "[")
        {
            _tokens.Dequeue();
            var index = (long)((PyTuple)Tuple("]", always: true)!).Items[0]!;
            value = value is Tensor tensor ? tensor[index] : PythonBuiltins.Sequence(value).ElementAt((int)index);
        }
        return value;
    }

    private string? Next => _tokens.TryPeek(out var token) ? token : null;

    private object? Tuple(string end, bool always = false)
    {
        var items = new List<object?>();
        var isTuple = always;
        while (Next != end)
        {
            items.Add(Compare());
            if (Next != ",") continue;
            _tokens.Dequeue();
            isTuple = true;
        }
        _tokens.Dequeue();
        return isTuple ? new PyTuple([.. items]) : items[0];
    }

    [GeneratedRegex(@"[\w.]+|'[^']*'|""[^""]*""|<=|>=|==|!=|[^\s\w]")]
    private static partial Regex Tokens();
}
