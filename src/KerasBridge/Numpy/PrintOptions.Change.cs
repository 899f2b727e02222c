namespace KerasBridge.Numpy;

internal sealed partial record PrintOptions
{
    private static readonly string[] Modes = ["maxprec", "fixed", "unique", "maxprec_equal"];

    /// <summary>These options with some changed; null stays.</summary>
    /// <exception cref="ArgumentException">An option is not sensible.</exception>
    public PrintOptions With(int? precision = null, double? threshold = null, int? edgeItems = null, int? lineWidth = null, bool? suppress = null, string? nanText = null,
        string? infText = null, IReadOnlyDictionary<string, Func<Scalar, string>>? formatter = null, string? sign = null, string? floatMode = null)
    {
        if (floatMode is not null && !Modes.Contains(floatMode))
            throw new ArgumentException($"floatmode option must be one of {string.Join(", ", Modes)}. Received: '{floatMode}'");
        if (sign is not (null or "-" or "+" or " ")) throw new ArgumentException("sign option must be one of ' ', '+', or '-'");
        if (threshold is double.NaN) throw new ArgumentException("threshold must be non-NAN, try sys.maxsize for untruncated representation");
        if (precision < 0) throw new ArgumentException("precision must be >= 0");
        return this with
        {
            Precision = precision ?? Precision,
            Threshold = threshold ?? Threshold,
            EdgeItems = edgeItems ?? EdgeItems,
            LineWidth = lineWidth ?? LineWidth,
            Suppress = suppress ?? Suppress,
            NanText = nanText ?? NanText,
            InfText = infText ?? InfText,
            Formatter = formatter ?? Formatter,
            Sign = sign ?? Sign,
            FloatMode = floatMode ?? FloatMode,
        };
    }

    /// <summary>The options by NumPy's names.</summary>
    public IReadOnlyDictionary<string, object?> ToDictionary() => new Dictionary<string, object?>
    {
        ["edgeitems"] = EdgeItems,
        ["threshold"] = Threshold == Math.Floor(Threshold) && Threshold < int.MaxValue ? (object)(int)Threshold : Threshold,
        ["floatmode"] = FloatMode,
        ["precision"] = Precision,
        ["suppress"] = Suppress,
        ["linewidth"] = LineWidth,
        ["nanstr"] = NanText,
        ["infstr"] = InfText,
        ["sign"] = Sign,
        ["formatter"] = Formatter,
    };
}
