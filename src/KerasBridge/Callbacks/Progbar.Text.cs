using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge.Callbacks;

// How the bar is written; the buffer is reused, so that a refresh allocates nothing.
public sealed partial class Progbar
{
    /// <summary>Where lines cannot be redrawn, the time after which one is written on the way.</summary>
    private const double SecondsBetweenLines = 30;

    private const string Bold = "\u001b[1m";
    private const string Green = "\u001b[32m";
    private const string White = "\u001b[37m";
    private const string Plain = "\u001b[0m";

    private char[] _text = new char[512];
    private int _length;
    private int _codes;
    private int _previousWidth;

    private void Redraw(int current, double now, double stepTime, bool finalize)
    {
        Begin();
        Fill('\b', _previousWidth);
        Add("\r");
        var start = _length;
        AddLine(current, now, stepTime, finalize);
        var width = _length - start - _codes;
        Fill(' ', Math.Max(0, _previousWidth - width));
        _previousWidth = width;
        if (finalize) Add("\n");
        _console.Message(_text.AsSpan(0, _length), lineBreak: false);
    }

    private void WriteLine(int current, double now, double stepTime, bool finalize)
    {
        Begin();
        AddLine(current, now, stepTime, finalize);
        _console.Message(_text.AsSpan(0, _length));
        _console.LastProgressLine = now;
    }

    /// <summary>The line of <c>verbose=2</c>.</summary>
    private void WriteSummary(int current, double now, double stepTime)
    {
        Begin();
        AddCount(current);
        Add(" - ");
        AddFixed(now - _start, 0);
        Add("s - ");
        AddStepTime(stepTime);
        // Keras forgets the sign here, so that negative values are written with an exponent.
        for (var i = 0; i < _valueCount; i++) AddValue(_names[i], Mean(i), plain: Mean(i) > 1e-3);
        _console.Message(_text.AsSpan(0, _length));
    }

    private void AddLine(int current, double now, double stepTime, bool finalize)
    {
        if (_target is { } target)
        {
            Code(Bold);
            AddCount(current);
            Code(Plain);
            Add(" ");
            var filled = target == 0 ? _width : (int)(_width * ((double)current / target));
            AddBar(Green, Math.Max(0, filled), skipEmpty: true);
            AddBar(White, Math.Max(0, _width - filled), skipEmpty: false);
        }
        else
        {
            AddCount(current);
        }
        Add(" ");
        Code(Bold);
        if (_target is { } all && !finalize) AddRemaining(stepTime * (all - current));
        else { AddFixed(now - _start, 0); Add("s"); }
        Code(Plain);
        Add(" ");
        AddStepTime(stepTime);
        for (var i = 0; i < _valueCount; i++) AddValue(_names[i], Mean(i), plain: Math.Abs(Mean(i)) > 1e-3);
    }

    private void AddCount(int current)
    {
        if (_target is not { } target)
        {
            AddInt(current, 7);
            Add("/Unknown");
            return;
        }
        var digits = 1;
        for (var rest = target; rest >= 10; rest /= 10) digits++;
        AddInt(current, digits);
        Add("/");
        AddInt(target);
    }

    private void AddBar(string color, int length, bool skipEmpty)
    {
        if (length == 0 && skipEmpty) return;
        Code(color);
        Fill('━', length);
        Code(Plain);
    }

    private void AddRemaining(double seconds)
    {
        var whole = (long)seconds;
        if (seconds > 3600)
        {
            AddInt(whole / 3600);
            Add(":");
            AddInt(whole % 3600 / 60, 2, '0');
            Add(":");
            AddInt(whole % 60, 2, '0');
        }
        else if (seconds > 60)
        {
            AddInt(whole / 60);
            Add(":");
            AddInt(whole % 60, 2, '0');
        }
        else
        {
            AddInt(whole);
            Add("s");
        }
    }

    private void AddStepTime(double seconds)
    {
        var (value, unit) = seconds is >= 1 or 0 ? (seconds, "s/") : seconds >= 1e-3 ? (seconds * 1e3, "ms/") : (seconds * 1e6, "us/");
        AddFixed(value, 0);
        Add(unit);
        Add(_unit);
    }

    private void AddValue(string name, double value, bool plain)
    {
        Add(" - ");
        Add(name);
        Add(": ");
        Room(FixedText.MaxLength);
        var rest = _text.AsSpan(_length);
        _length += plain ? FixedText.Fixed(value, 4, rest) : FixedText.Exponent(value, 4, rest);
    }

    private void Begin() => _length = _codes = 0;

    private void AddFixed(double value, int decimals)
    {
        Room(FixedText.MaxLength);
        _length += FixedText.Fixed(value, decimals, _text.AsSpan(_length));
    }

    private void AddInt(long value, int width = 0, char fill = ' ')
    {
        Span<char> digits = stackalloc char[24];
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        Fill(fill, Math.Max(0, width - count));
        Add(digits[..count]);
    }

    /// <summary>A colour code: written on a terminal only, and no part of the line's width.</summary>
    private void Code(string code)
    {
        if (!_console.Colors) return;
        Add(code);
        _codes += code.Length;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        Room(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Fill(char character, int count)
    {
        Room(count);
        _text.AsSpan(_length, count).Fill(character);
        _length += count;
    }

    private void Room(int count)
    {
        if (_length + count > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + count));
    }
}
