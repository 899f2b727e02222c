using System.Text;

namespace KerasBridge.Models;

/// <summary>A text of which each character has a style; cut, padded and wrapped as tables need it.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<SummaryStyle> _styles = [];

    /// <summary>The number of characters.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text of one style.</summary>
    public StyledText Add(ReadOnlySpan<char> text, SummaryStyle style = SummaryStyle.Plain)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++) _styles.Add(style);
        return this;
    }

    /// <summary>Adds text in which numbers and <c>None</c> are marked, as in a shape.</summary>
    public StyledText AddMarked(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = 1;
            var style = SummaryStyle.Plain;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i + length < text.Length && char.IsAsciiDigit(text[i + length])) length++;
                style = SummaryStyle.Number;
            }
            else if (text.AsSpan(i).StartsWith("None"))
            {
                length = 4;
                style = SummaryStyle.None;
            }
            Add(text.AsSpan(i, length), style);
            i += length;
        }
        return this;
    }

    /// <summary>The text broken into lines of at most <paramref name="width"/> characters, at blanks. Words that are longer are cut, or go on in the next line.</summary>
    public List<StyledText> Wrap(int width, bool fold)
    {
        var lines = new List<StyledText>();
        var breaks = LineBreaks.Find(_text.ToString(), width, fold);
        for (var i = 0; i <= breaks.Count; i++)
        {
            var line = Slice(i == 0 ? 0 : breaks[i - 1], i == breaks.Count ? Length : breaks[i]);
            line.TrimEndTo(width);
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>Brings a line to the width of its column: blanks are added, or the end is replaced by an ellipsis.</summary>
    public StyledText Fit(int width, Justify justify)
    {
        if (justify != Justify.Left) TrimEndTo(0);
        if (Length > width)
        {
            _text.Length = width;
            _text[width - 1] = '…';
            _styles.RemoveRange(width, _styles.Count - width);
        }
        var free = width - Length;
        var before = justify switch { Justify.Right => free, Justify.Center => free / 2, _ => 0 };
        _text.Insert(0, " ", before).Append(' ', free - before);
        _styles.InsertRange(0, Enumerable.Repeat(SummaryStyle.Plain, before));
        _styles.AddRange(Enumerable.Repeat(SummaryStyle.Plain, free - before));
        return this;
    }

    /// <summary>The same text in one style.</summary>
    public StyledText In(SummaryStyle style) => new StyledText().Add(_text.ToString(), style);

    /// <summary>Appends the text to a line of segments: neighbours of one style are one segment.</summary>
    public void AppendTo(SegmentLine line)
    {
        for (var i = 0; i < Length;)
        {
            var end = i + 1;
            while (end < Length && _styles[end] == _styles[i]) end++;
            line.Add(_text.ToString(i, end - i), _styles[i]);
            i = end;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private StyledText Slice(int start, int end)
    {
        var part = new StyledText();
        part._text.Append(_text, start, end - start);
        part._styles.AddRange(_styles.GetRange(start, end - start));
        return part;
    }

    /// <summary>Removes blanks at the end while the text is longer than <paramref name="width"/>.</summary>
    private void TrimEndTo(int width)
    {
        while (Length > width && char.IsWhiteSpace(_text[Length - 1])) _text.Length--;
        _styles.RemoveRange(Length, _styles.Count - Length);
    }
}
