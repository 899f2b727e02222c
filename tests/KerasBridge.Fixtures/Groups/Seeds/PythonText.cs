using System.Globalization;

namespace KerasBridge.Fixtures;

/// <summary>
/// Evaluates the Python expressions in which a few prose cases write their calls: numbers, texts, tuples, lists, arithmetic, names with
/// dots, calls and method calls. What a name or call means is the user's of this class.
/// </summary>
/// <param name="text">The expression.</param>
/// <param name="name">The value of a dotted name that is not called.</param>
/// <param name="call">
/// The value of a call: the dotted name, the object of a method call or null, positional and keyword arguments. An object that is itself
/// called has the method <c>__call__</c>.
/// </param>
internal sealed class PythonText(
    string text,
    Func<string, object?> name,
    Func<string, object?, List<object?>, Dictionary<string, object?>, object?> call)
{
    private int _at;

    /// <summary>The value: long, double, string, bool, null, a list (for tuples too), or what the functions gave.</summary>
    public object? Evaluate()
    {
        var value = Sum();
        Blank();
        if (_at != text.Length) throw Error("the end");
        return value;
    }

    private object? Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+")) left = Arithmetic('+', left, Product());
            else if (Take("-")) left = Arithmetic('-', left, Product());
            else return left;
        }
    }

    private object? Product()
    {
        var left = Sign();
        while (true)
        {
            if (Take("*")) left = Arithmetic('*', left, Sign());
            else if (Take("/")) left = Arithmetic('/', left, Sign());
            else return left;
        }
    }

    private object? Sign()
    {
        if (!Take("-")) return Power();
        return Arithmetic('-', 0L, Sign());
    }

    private object? Power()
    {
        var value = Postfix();
        return Take("**") ? Arithmetic('^', value, Sign()) : value;
    }

    private object? Postfix()
    {
        Blank();
        object? value;
        if (_at < text.Length && (char.IsLetter(text[_at]) || text[_at] == '_'))
        {
            var dotted = Word();
            while (_at < text.Length && text[_at] == '.')
            {
                _at++;
                dotted += "." + Word();
            }
            if (Take("(")) value = Call(dotted, null);
            else value = dotted switch { "None" => null, "True" => true, "False" => false, _ => name(dotted) };
        }
        else value = Atom();
        while (_at < text.Length && text[_at] is '.' or '(')
        {
            var method = text[_at++] == '.' ? Word() : "__call__";
            if (method != "__call__" && !Take("(")) throw Error("a method's arguments");
            value = Call(method, value);
        }
        return value;
    }

    private object? Call(string function, object? on)
    {
        var positional = new List<object?>();
        var named = new Dictionary<string, object?>();
        while (!Take(")"))
        {
            var start = _at;
            Blank();
            var word = _at < text.Length && char.IsLetter(text[_at]) ? Word() : "";
            Blank();
            if (word != "" && _at < text.Length && text[_at] == '=')
            {
                _at++;
                named[word] = Sum();
            }
            else
            {
                _at = start;
                positional.Add(Sum());
            }
            if (Take(",")) continue;
            if (!Take(")")) throw Error("a comma or the end of the arguments");
            break;
        }
        return call(function, on, positional, named);
    }

    private object? Atom()
    {
        Blank();
        if (_at >= text.Length) throw Error("a value");
        if (Take("(")) return Items(")");
        if (Take("[")) return Items("]");
        var c = text[_at];
        if (c is '\'' or '"')
        {
            var end = text.IndexOf(c, _at + 1);
            var inside = text[(_at + 1)..end];
            _at = end + 1;
            return inside;
        }
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '.' || (text[_at] is '-' or '+' && text[_at - 1] is 'e' or 'E'))) _at++;
        var number = text[start.._at];
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : throw Error("a number");
    }

    /// <summary>A tuple, a list, or the one value in parentheses.</summary>
    private object? Items(string close)
    {
        var items = new List<object?>();
        var comma = false;
        while (!Take(close))
        {
            items.Add(Sum());
            if (Take(",")) comma = true;
            else if (!Take(close)) throw Error($"'{close}'");
            else break;
        }
        return close == ")" && items.Count == 1 && !comma ? items[0] : items;
    }

    private static object Arithmetic(char op, object? left, object? right)
    {
        if (left is long a && right is long b && op != '/' && (op != '^' || b >= 0))
        {
            return op switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => (long)System.Numerics.BigInteger.Pow(a, (int)b),
            };
        }
        double x = Convert.ToDouble(left, CultureInfo.InvariantCulture), y = Convert.ToDouble(right, CultureInfo.InvariantCulture);
        return op switch { '+' => x + y, '-' => x - y, '*' => x * y, '/' => x / y, _ => Math.Pow(x, y) };
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
        return _at > start ? text[start.._at] : throw Error("a name");
    }

    private bool Take(string token)
    {
        Blank();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0) return false;
        if (token == "*" && _at + 1 < text.Length && text[_at + 1] == '*') return false;
        _at += token.Length;
        return true;
    }

    private void Blank()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n') _at++;
        if (_at >= text.Length || text[_at] != '#') return;
        while (_at < text.Length && text[_at] != '\n') _at++;
        Blank();
    }

    private InvalidDataException Error(string expected) => new($"Cannot read '{text}': expected {expected} at character {_at}.");
}
