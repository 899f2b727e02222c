namespace KerasBridge.Numpy;

/// <summary>Floats of one array: one choice between points and exponents, one width for all.</summary>
internal sealed class FloatFormat : ElementFormat
{
    private readonly DType _dtype;
    private readonly PrintOptions _options;
    private readonly bool _scientific;
    private readonly bool _unique = true;
    private readonly char _trim = '.';
    private readonly int _precision;
    private readonly int _minDigits;
    private readonly int _padLeft;
    private readonly int _padRight;
    private readonly int _exponentDigits;

    public FloatFormat(DType dtype, IReadOnlyList<object> values, PrintOptions options)
    {
        _dtype = dtype;
        _options = options;
        _precision = options.FloatMode == "unique" ? -1 : options.Precision;
        double[] finite = [.. values.Select(v => (double)v).Where(double.IsFinite)];
        double[] magnitudes = [.. finite.Where(v => v != 0).Select(Math.Abs)];
        if (magnitudes.Length > 0)
        {
            double high = magnitudes.Max(), low = magnitudes.Min();
            _scientific = high >= Cutoff(dtype) || (!options.Suppress && (low < 0.0001 || Ratio(high, low) > 1000));
        }
        var plus = options.Sign == "+";
        var isFixed = options.FloatMode == "fixed";
        if (finite.Length > 0 && _scientific)
        {
            string[] texts = [.. finite.Select(v => FloatText.Scientific(v, dtype, _precision, !isFixed, isFixed ? 'k' : '.', 0, 2, plus))];
            _unique = !isFixed;
            _exponentDigits = texts.Max(t => t.Length - t.IndexOf('e') - 2);
            _precision = texts.Max(t => t.IndexOf('e') - t.IndexOf('.') - 1);
            _minDigits = _precision;
            _trim = 'k';
            _padLeft = texts.Max(t => t.IndexOf('.'));
            _padRight = _exponentDigits + 2 + _precision;
        }
        else if (finite.Length > 0)
        {
            _unique = !isFixed;
            string[] texts = [.. finite.Select(v => FloatText.Positional(v, dtype, _precision, _unique, isFixed ? 'k' : '.', 0, plus))];
            _padLeft = texts.Max(t => t.IndexOf('.'));
            _padRight = texts.Max(t => t.Length - t.IndexOf('.') - 1);
            if (options.FloatMode is "fixed" or "maxprec_equal")
            {
                _precision = _minDigits = _padRight;
                _trim = 'k';
            }
        }
        if (options.Sign == " " && !finite.Any(double.IsNegative)) _padLeft++;
        if (finite.Length == values.Count) return;
        var infSign = options.Sign != "-" || values.Any(v => double.IsNegativeInfinity((double)v)) ? 1 : 0;
        _padLeft = Math.Max(_padLeft, Math.Max(options.NanText.Length, options.InfText.Length + infSign) - _padRight - 1);
    }

    public override string Text(object value)
    {
        var number = (double)value;
        var plus = _options.Sign == "+";
        if (!double.IsFinite(number))
        {
            var text = double.IsNaN(number) ? (plus ? "+" : "") + _options.NanText : (number < 0 ? "-" : plus ? "+" : "") + _options.InfText;
            return text.PadLeft(_padLeft + _padRight + 1);
        }
        if (_scientific)
        {
            var text = FloatText.Scientific(number, _dtype, _precision, _unique, _trim, _minDigits, _exponentDigits, plus);
            return new string(' ', Math.Max(0, _padLeft - text.IndexOf('.'))) + text;
        }
        var plain = FloatText.Positional(number, _dtype, _precision, _unique, _trim, _minDigits, plus);
        var point = plain.IndexOf('.');
        return new string(' ', Math.Max(0, _padLeft - point)) + plain + new string(' ', Math.Max(0, _padRight - (plain.Length - point - 1)));
    }

    /// <summary>From here on numbers have more digits before the point than their type knows.</summary>
    private static double Cutoff(DType dtype) => dtype.Code switch { DTypeCode.Float16 => 1e3, DTypeCode.Float32 => 1e6, _ => 1e8 };

    /// <summary>The quotient in the array's own type, where it may overflow.</summary>
    private double Ratio(double high, double low) => _dtype.Code switch
    {
        DTypeCode.Float32 => (float)high / (float)low,
        DTypeCode.Float16 => (double)((Half)high / (Half)low),
        _ => high / low,
    };
}
