namespace KerasBridge.Plotting;

/// <summary>How much room text takes. The advances and the pairs that stand closer are those of DejaVu Sans, matplotlib's font, which the SVG asks for.</summary>
internal static class TextMetrics
{
    /// <summary>Of the size: from one base line to the next, of the height of a line.</summary>
    public const double LineSpacing = 1.2;

    // From the blank to the tilde, in thousandths of the em.
    private static readonly short[] s_ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly short[] s_bold =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    // A letter, how much closer the next stands (in 1/256 of the em), and which next ones.
    private const string Pairs =
        "--5:A --9:B -9:GQ -14:J -7:O --23:T --15:V --10:W --12:X --30:Y A-4:.:CGOQcdeoqt A7:A A-19:TY A-16:V A-14:W A-9:f A-15:v A-10:w A-17:y B-4:CGOS B-7:V B-9:W B-14:Y C-4:Y D-4:AV D-14:Y " +
        "F-41:. F-19:: F-23:Aay F-4:ST F-14:eu F-18:ir F-9:o G-9:T G-12:Y H-4:. J-4:A K-26:- K-4:Aa K-14:CO K-19:T K-6:U K-9:WY K-12:eou K-18:y L-4:-eou L5:A L-9:O L-35:T L-12:U L-28:V L-23:Wy L-34:Y " +
        "O-10:. O-4::AV O-16:X O-14:Y P-5:-Yi P-39:. P-16:A P-11:a P-9:eo P-4:nrsu R-10:-AW R-9:. R-12:C R-18:T R-14:Vy R-16:Y R-5:a R-11:eou S4:A T-23:- T-30:. T-28:: T-19:A T-15:C T-4:T T-42:asw T-43:ceo " +
        "T-7:i T-37:r T-38:u T-39:y U-4:Z V-15:- V-33:. V-20:: V-16:A V-4:O V-19:aeo V-5:i V-17:u V-6:y W-10:- W-29:. W-15::eo W-14:A W-16:a W-5:i W-11:r W-9:u W-4:y X-12:- X-18:C X-16:O X-4:T X-11:e " +
        "Y-30:- Y-51:. Y-34::eo Y-19:A Y-14:CO Y-35:a Y-9:i Y-29:u Z-4:- e-4:x f-14:- f-18:. f-9:: f-4:twy k-4:a k-9:eoy k-7:u o-4:. o-7:x r-16:- r-23:. r-4::dghmnqr r-5:ceo r-6:x v-6:- v-19:. v-14:: " +
        "w-23:. w-14:: x-4:c x-7:eo y-4:- y-36:. y-18::";

    // How far letters rise and reach below the base line, in pixels of which an inch has 100, for sizes of 4, 4.5, … 32 points: hinted as matplotlib draws them.
    private static readonly byte[] s_ascents = [4, 5, 5, 5, 7, 7, 8, 8, 8, 10, 10, 11, 11, 11, 12, 12, 12, 14, 14, 15, 15, 15, 16, 16, 18, 18, 18, 19, 19, 20, 20, 20, 22, 22, 22, 23, 23, 24, 24, 24, 26, 26, 27, 27, 27, 29, 28, 30, 30, 30, 31, 31, 31, 33, 33, 34, 34];
    private static readonly byte[] s_descents = [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9];

    private static readonly short[] s_kerns = ReadPairs();

    /// <summary>How far the tallest letters of a size rise above the base line, in points.</summary>
    public static double AscentOf(double size) => Hinted(size, s_ascents, 0.76);

    /// <summary>How far letters of a size reach below the base line, in points.</summary>
    public static double DescentOf(double size) => Hinted(size, s_descents, 0.21);

    /// <summary>How far a line rises above the base line, in points: more where there is something raised.</summary>
    public static double AscentOf(string line, double size) => AscentOf(size) + (line.AsSpan().IndexOfAny(StrokeFont.Raised) >= 0 ? 0.331 * size : 0);

    /// <summary>How high a line is, in points.</summary>
    public static double LineOf(double size) => AscentOf(size) + DescentOf(size);

    /// <summary>The width of one line in points.</summary>
    public static double Width(string text, TextStyle style)
    {
        var sum = 0.0;
        for (var i = 0; i < text.Length; i++) sum += Advance(text[i], style.Bold) + (i > 0 ? Kern(text[i - 1], text[i], style.Bold) : 0);
        return sum * style.Size;
    }

    /// <summary>How much farther the second of two letters stands than their advances say, of the em.</summary>
    public static double Kern(char first, char second, bool bold) => bold || first is < ' ' or > '~' || second is < ' ' or > '~' ? 0 : s_kerns[(first - ' ') * 95 + second - ' '] / 256.0;

    /// <summary>How far the next letter is, of the em.</summary>
    public static double Advance(char c, bool bold)
    {
        var table = bold ? s_bold : s_ascii;
        if (c is >= ' ' and <= '~') return table[c - ' '] / 1000.0;
        if (StrokeFont.Accent(c) is { } letter) return table[letter.Base - ' '] / 1000.0;
        return c switch
        {
            '−' or '×' or '±' or '÷' => 0.838,
            '°' or '–' => 0.5,
            '·' => 0.318,
            '…' or '—' or '→' => 1,
            '⁰' or '¹' or '²' or '³' or '⁴' or '⁵' or '⁶' or '⁷' or '⁸' or '⁹' => 0.445,
            '⁻' => 0.587,
            < ' ' => 0,
            _ => c >= '⺀' ? 1 : 0.636,
        };
    }

    private static double Hinted(double size, byte[] table, double part)
    {
        var place = (int)Math.Round(size * 2) - 8;
        return place < 0 || place >= table.Length ? part * size : table[place] * 0.72;
    }

    private static short[] ReadPairs()
    {
        var kerns = new short[95 * 95];
        foreach (var entry in Pairs.Split(' '))
        {
            var colon = entry.IndexOf(':', 1);
            var amount = short.Parse(entry.AsSpan(1, colon - 1), provider: System.Globalization.CultureInfo.InvariantCulture);
            foreach (var second in entry[(colon + 1)..]) kerns[(entry[0] - ' ') * 95 + second - ' '] = amount;
        }
        return kerns;
    }
}
