namespace KerasBridge.Numpy;

/// <summary>How arrays are printed; NumPy's <c>set_printoptions</c> changes the current ones.</summary>
internal sealed partial record PrintOptions
{
    /// <summary>What holds now.</summary>
    public static PrintOptions Current { get; set; } = new();

    /// <summary>Digits behind the point at most.</summary>
    public int Precision { get; init; } = 8;

    /// <summary>Arrays with more elements are summarized.</summary>
    public double Threshold { get; init; } = 1000;

    /// <summary>How many elements are shown at either end of a summarized axis.</summary>
    public int EdgeItems { get; init; } = 3;

    /// <summary>Characters in a line.</summary>
    public int LineWidth { get; init; } = 75;

    /// <summary>Whether small numbers are printed as 0 rather than with exponents.</summary>
    public bool Suppress { get; init; }

    /// <summary>The text of NaN.</summary>
    public string NanText { get; init; } = "nan";

    /// <summary>The text of infinity.</summary>
    public string InfText { get; init; } = "inf";

    /// <summary>The sign of numbers that are not negative: <c>-</c> none, <c>+</c>, or a blank.</summary>
    public string Sign { get; init; } = "-";

    /// <summary><c>maxprec</c>, <c>fixed</c>, <c>unique</c> or <c>maxprec_equal</c>.</summary>
    public string FloatMode { get; init; } = "maxprec";

    /// <summary>Functions that format elements, by kind of type; null: none.</summary>
    public IReadOnlyDictionary<string, Func<Scalar, string>>? Formatter { get; init; }
}
