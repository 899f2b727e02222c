namespace KerasBridge.Tool.Notebooks.Html;

/// <summary>How text looks that follows ANSI codes. Colours are the class or style that HTML has for them.</summary>
internal readonly record struct AnsiStyle(bool Bold, bool Faint, bool Italic, bool Underlined, bool Swapped, (string? Class, string? Style) Text, (string? Class, string? Style) Ground)
{
    /// <summary>Text as it is.</summary>
    public static AnsiStyle Plain => default;

    /// <summary>The look after the numbers of a code <c>ESC [ … m</c>.</summary>
    public AnsiStyle Change(ReadOnlySpan<int> numbers)
    {
        var style = this;
        for (var i = 0; i < numbers.Length; i++)
        {
            switch (numbers[i])
            {
                case 0: style = Plain; break;
                case 1: style = style with { Bold = true }; break;
                case 2: style = style with { Faint = true }; break;
                case 3: style = style with { Italic = true }; break;
                case 4: style = style with { Underlined = true }; break;
                case 7: style = style with { Swapped = true }; break;
                case 22: style = style with { Bold = false, Faint = false }; break;
                case 23: style = style with { Italic = false }; break;
                case 24: style = style with { Underlined = false }; break;
                case 27: style = style with { Swapped = false }; break;
                case >= 30 and <= 37 and var colour: style = style with { Text = AnsiHtml.Colour(colour - 30, true) }; break;
                case 39: style = style with { Text = default }; break;
                case >= 40 and <= 47 and var colour: style = style with { Ground = AnsiHtml.Colour(colour - 40, false) }; break;
                case 49: style = style with { Ground = default }; break;
                case >= 90 and <= 97 and var colour: style = style with { Text = AnsiHtml.Colour(colour - 82, true) }; break;
                case >= 100 and <= 107 and var colour: style = style with { Ground = AnsiHtml.Colour(colour - 92, false) }; break;
                case 38 or 48:
                    var isText = numbers[i] == 38;
                    if (Mixed(numbers[(i + 1)..], isText, out var taken) is { } mixed) style = isText ? style with { Text = mixed } : style with { Ground = mixed };
                    i += taken;
                    break;
            }
        }
        return style;
    }

    /// <summary>The classes and styles of HTML.</summary>
    public (string Classes, string Styles) ToHtml()
    {
        List<string?> classes = [Bold ? "ansi-bold" : null, Faint ? "ansi-faint" : null, Italic ? "ansi-italic" : null, Underlined ? "ansi-underline" : null, Swapped ? "ansi-swapped" : null, Text.Class, Ground.Class];
        return (string.Join(' ', classes.Where(name => name is not null)), string.Join(';', new[] { Text.Style, Ground.Style }.Where(part => part is not null)));
    }

    /// <summary>A colour of 256 (<c>5;n</c>) or of all (<c>2;r;g;b</c>); null: it is neither.</summary>
    private static (string? Class, string? Style)? Mixed(ReadOnlySpan<int> numbers, bool isText, out int taken)
    {
        taken = numbers is [5, ..] ? 2 : numbers is [2, ..] ? 4 : numbers.Length;
        return numbers switch
        {
            [5, >= 0 and < 256 and var colour, ..] => AnsiHtml.Colour(colour, isText),
            [2, var red, var green, var blue, ..] => (null, AnsiHtml.Rgb(Math.Min(red, 255), Math.Min(green, 255), Math.Min(blue, 255), isText)),
            _ => null,
        };
    }
}
