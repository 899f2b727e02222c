namespace KerasBridge.Plotting;

/// <summary>How much room text takes. The advances are those of DejaVu Sans, matplotlib's font, which the SVG asks for.</summary>
internal static class TextMetrics
{
    /// <summary>Of the em: how far capitals rise above the base line.</summary>
    public const double Capital = 0.729;

    /// <summary>Of the em: how far the tallest letters rise above the base line.</summary>
    public const double Ascent = 0.76;

    /// <summary>Of the em: how far letters reach below the base line.</summary>
    public const double Descent = 0.21;

    /// <summary>Of the size: from one base line to the next.</summary>
    public const double LineHeight = 1.2 * 1.164;

    // From the blank to the tilde, in thousandths of the em.
    private static readonly short[] s_ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>The width of one line in points.</summary>
    public static double Width(string text, TextStyle style)
    {
        var sum = 0.0;
        foreach (var c in text) sum += Advance(c);
        return sum * style.Size * (style.Bold ? 1.1 : 1);
    }

    /// <summary>How far the next letter is, of the em.</summary>
    public static double Advance(char c)
    {
        if (c is >= ' ' and <= '~') return s_ascii[c - ' '] / 1000.0;
        if (StrokeFont.Accent(c) is { } letter) return s_ascii[letter.Base - ' '] / 1000.0;
        return c switch
        {
            '−' or '×' or '±' or '÷' => 0.838,
            '°' or '–' => 0.5,
            '·' => 0.318,
            '…' or '—' or '→' => 1,
            < ' ' => 0,
            _ => c >= '⺀' ? 1 : 0.636,
        };
    }
}
