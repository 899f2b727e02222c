using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>
/// Reads what Python has pickled: numbers, texts, lists, dictionaries and NumPy arrays, in which old data sets are kept. Nothing is ever called that a pickle names: of NumPy's
/// makers of arrays only the meaning is known here, and every other name is refused.
/// </summary>
/// <param name="stream">The pickle.</param>
/// <param name="name">What it is called in messages.</param>
internal sealed class PickleReader(Stream stream, string name)
{
    private const string Reconstruct = "multiarray._reconstruct";
    private const string DTypeMaker = "numpy.dtype";
    private const string Encode = "_codecs.encode";

    // Data sets are millions of small numbers.
    private static readonly object[] Small = [.. Enumerable.Range(0, 1 << 16).Select(i => (object)(long)i)];

    private readonly Stack<List<object?>> _marks = new();
    private readonly Dictionary<int, object?> _memo = [];
    private readonly Dictionary<object, object?> _plain = new(ReferenceEqualityComparer.Instance);
    private List<object?> _stack = [];

    private sealed record Global(string Name);

    private sealed record Tuple(object?[] Items);

    /// <summary>An array that is made in two steps: named, then filled.</summary>
    private sealed class PendingArray
    {
        public object? Value { get; set; }
    }

    private sealed record ElementType(string Code);

    /// <summary>
    /// The value: a <c>long</c>, <c>double</c>, <c>bool</c>, text, <c>byte[]</c>, list, dictionary or <see cref="NDArray"/>; an array of objects as a list. Texts of Python 2 are
    /// texts, byte for character.
    /// </summary>
    /// <exception cref="KerasFileException">The pickle is damaged, or names what is not allowed.</exception>
    public object? Read()
    {
        try
        {
            int code;
            while ((code = stream.ReadByte()) != '.')
            {
                if (code < 0) throw Damaged("it ends too early");
                Step((char)code);
            }
            return Plain(Pop());
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidCastException or InvalidOperationException or ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new KerasFileException($"The pickle {name} is damaged: {error.Message}", error);
        }
    }

    private void Step(char code)
    {
        switch (code)
        {
            case '\x80': Bytes(1); break;
            case '\x95': Bytes(8); break;
            case '}': Push(new Dictionary<string, object?>()); break;
            case ']': Push(new List<object?>()); break;
            case ')': Push(new Tuple([])); break;
            case '(': Mark(); break;
            case 't': Push(new Tuple([.. Marked()])); break;
            case '\x85' or '\x86' or '\x87': PushTuple(code - '\x84'); break;
            case 'l': Push(Marked()); break;
            case 'd': PushDictionary(Marked()); break;
            case 'a': Append([Pop()]); break;
            case 'e': Append(Marked()); break;
            case 's': SetItems([.. PopMany(2)]); break;
            case 'u': SetItems(Marked()); break;
            case 'J': PushInt(BinaryPrimitives.ReadInt32LittleEndian(Bytes(4))); break;
            case 'K': PushInt(Bytes(1)[0]); break;
            case 'M': PushInt(BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2))); break;
            case '\x8a': PushInt((long)new BigInteger(Bytes(Bytes(1)[0]))); break;
            case 'I' or 'L': PushLine(Line()); break;
            case 'G': Push(BinaryPrimitives.ReadDoubleBigEndian(Bytes(8))); break;
            case 'N': Push(null); break;
            case '\x88': Push(true); break;
            case '\x89': Push(false); break;
            case 'U': Push(Encoding.Latin1.GetString(Bytes(Bytes(1)[0]))); break;
            case 'T': Push(Encoding.Latin1.GetString(Bytes(Length()))); break;
            case 'X': Push(Encoding.UTF8.GetString(Bytes(Length()))); break;
            case '\x8c': Push(Encoding.UTF8.GetString(Bytes(Bytes(1)[0]))); break;
            case 'C': Push(Bytes(Bytes(1)[0])); break;
            case 'B': Push(Bytes(Length())); break;
            case 'c': PushGlobal(Line(), Line()); break;
            case '\x93': PushGlobal(PopMany(2)); break;
            case 'R': Reduce(); break;
            case 'b': Build(); break;
            case 'q': _memo[Bytes(1)[0]] = _stack[^1]; break;
            case 'r': _memo[Length()] = _stack[^1]; break;
            case '\x94': _memo[_memo.Count] = _stack[^1]; break;
            case 'h': Push(_memo[Bytes(1)[0]]); break;
            case 'j': Push(_memo[Length()]); break;
            case '0': Pop(); break;
            default: throw Damaged($"it has a step {(int)code} that data sets do not need");
        }
    }

    private void PushDictionary(List<object?> items)
    {
        Push(new Dictionary<string, object?>());
        SetItems(items);
    }

    private void PushTuple(int count) => Push(new Tuple(PopMany(count)));

    private void PushLine(string line) => Push(line is "01" ? true : line is "00" ? false : long.Parse(line.TrimEnd('L'), CultureInfo.InvariantCulture));

    private void PushInt(long value) => Push(value is >= 0 and < 1 << 16 ? Small[value] : value);

    private void PushGlobal(object?[] names) => PushGlobal(As<string>(names[0]), As<string>(names[1]));

    private void PushGlobal(string module, string member) => Push(new Global((module, member) switch
    {
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => Reconstruct,
        ("numpy", "ndarray") => "numpy.ndarray",
        ("numpy", "dtype") => DTypeMaker,
        ("_codecs", "encode") => Encode,
        _ => throw new KerasFileException($"The pickle {name} names what data sets do not need. Expected NumPy's arrays alone. Received: `{module}.{member}`; the file may be damaged, or malicious"),
    }));

    private void Reduce()
    {
        var arguments = As<Tuple>(Pop()).Items;
        Push(As<Global>(Pop()).Name switch
        {
            Reconstruct => new PendingArray(),
            DTypeMaker => new ElementType(As<string>(arguments.FirstOrDefault())),
            // How Python 3 writes bytes for Python 2.
            Encode => Encoding.Latin1.GetBytes(As<string>(arguments.FirstOrDefault())),
            _ => throw Damaged("it calls what is no maker of arrays"),
        });
    }

    private void Build()
    {
        var state = As<Tuple>(Pop()).Items;
        switch (_stack[^1])
        {
            case PendingArray pending when state.Length == 5:
                pending.Value = Fill([.. As<Tuple>(state[1]).Items.Select(size => checked((int)(size is long given and >= 0 ? given : throw Damaged("a size is no number"))))], As<ElementType>(state[2]).Code,
                    state[3] is not (null or false or 0L), state[4]);
                break;
            case ElementType type when state.Length > 1 && state[1] is ">" && type.Code is not ("u1" or "i1" or "b1"):
                throw Damaged("its numbers have the bytes in another order");
            case ElementType:
                break;
            default:
                throw Damaged("it fills what is no array");
        }
    }

    private object Fill(int[] dims, string code, bool isFortran, object? data)
    {
        if (code.StartsWith('O')) return As<List<object?>>(data);
        if (isFortran) throw Damaged("its array is stored by columns");
        var bytes = data as byte[] ?? Encoding.Latin1.GetBytes(As<string>(data));
        DType type = code switch { "u1" => "uint8", "i1" => "int8", "b1" => "bool", "i2" => "int16", "i4" => "int32", "i8" => "int64", "f4" => "float32", "f8" => "float64", _ => throw Damaged($"its array has elements of kind '{code}'") };
        if (dims.Aggregate(1L, (count, size) => checked(count * size)) * type.itemsize != bytes.Length) throw Damaged($"an array of shape ({string.Join(", ", dims)}) has {bytes.Length} bytes");
        return Creation.FromBytes(bytes, type, -1, 0).reshape(Shape.FromInts(dims));
    }

    /// <summary>The value without what only the reading needs. Each part is made once: parts may be named again and again, and even contain themselves.</summary>
    private object? Plain(object? value, int depth = 0)
    {
        if (depth > 50) throw Damaged("its parts are nested too deeply");
        if (value is Global or ElementType) throw Damaged("it holds a name instead of data");
        if (value is not (PendingArray or Tuple or Dictionary<string, object?>)) return value;
        if (_plain.TryGetValue(value, out var known)) return known is Tuple ? throw Damaged("something contains itself") : known;
        _plain[value] = new Tuple([]);
        return _plain[value] = value switch
        {
            PendingArray array => Plain(array.Value, depth + 1),
            Tuple tuple => tuple.Items.Select(item => Plain(item, depth + 1)).ToList(),
            _ => ((Dictionary<string, object?>)value).ToDictionary(pair => pair.Key, pair => Plain(pair.Value, depth + 1)),
        };
    }

    private T As<T>(object? value) where T : class => value as T ?? throw Damaged("a step is given something of another kind");

    private void Append(List<object?> items) => As<List<object?>>(_stack[^1]).AddRange(items);

    private void SetItems(List<object?> items)
    {
        var target = As<Dictionary<string, object?>>(_stack[^1]);
        for (var i = 0; i + 1 < items.Count; i += 2) target[items[i] is byte[] key ? Encoding.UTF8.GetString(key) : As<string>(items[i])] = items[i + 1];
    }

    private void Mark()
    {
        _marks.Push(_stack);
        _stack = [];
    }

    private List<object?> Marked()
    {
        var items = _stack;
        _stack = _marks.Pop();
        return items;
    }

    private void Push(object? value) => _stack.Add(value);

    private object? Pop() => PopMany(1)[0];

    private object?[] PopMany(int count)
    {
        if (_stack.Count < count) throw Damaged("it takes more than it has put down");
        object?[] items = [.. _stack[^count..]];
        _stack.RemoveRange(_stack.Count - count, count);
        return items;
    }

    private int Length() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    // Read in pieces: a length is only a claim.
    private byte[] Bytes(int count)
    {
        if (count < 0) throw Damaged("a length is negative");
        if (count <= 1 << 16)
        {
            var few = new byte[count];
            stream.ReadExactly(few);
            return few;
        }
        using var all = new MemoryStream();
        var piece = new byte[1 << 16];
        while (all.Length < count)
        {
            var part = piece.AsSpan(0, (int)Math.Min(piece.Length, count - all.Length));
            stream.ReadExactly(part);
            all.Write(part);
        }
        return all.ToArray();
    }

    private string Line()
    {
        var line = new StringBuilder();
        int next;
        while ((next = stream.ReadByte()) != '\n')
        {
            if (next < 0 || line.Length > 1000) throw Damaged("a line does not end");
            line.Append((char)next);
        }
        return line.ToString();
    }

    private KerasFileException Damaged(string what) => new($"The pickle {name} cannot be read: {what}. Expected numbers, texts, lists, dictionaries and arrays, whole. Received: something else");
}
