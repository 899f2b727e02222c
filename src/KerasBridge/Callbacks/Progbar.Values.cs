namespace KerasBridge.Callbacks;

// The values behind the bar: each the latest, or a mean over the steps.
public sealed partial class Progbar
{
    private string[] _names = new string[4];
    private double[] _sums = new double[4];
    private int[] _counts = new int[4];
    private int _valueCount;

    // The hint is where the name stood last time, since names come in the same order each time.
    private void Record(int hint, string name, double value, int steps, bool finalize)
    {
        var i = hint < _valueCount && _names[hint] == name ? hint : Array.IndexOf(_names, name, 0, _valueCount);
        if (i < 0) i = AddName(name);
        if (finalize || !IsAveraged(name))
        {
            _sums[i] = value;
            _counts[i] = 1;
        }
        else
        {
            _sums[i] += value * steps;
            _counts[i] += steps;
        }
    }

    private int AddName(string name)
    {
        if (_valueCount == _names.Length)
        {
            Array.Resize(ref _names, _valueCount * 2);
            Array.Resize(ref _sums, _valueCount * 2);
            Array.Resize(ref _counts, _valueCount * 2);
        }
        _names[_valueCount] = name;
        return _valueCount++;
    }

    private bool IsAveraged(string name) =>
        _stateless is not null ? Array.IndexOf(_stateless, name) >= 0 : _stateful is null || Array.IndexOf(_stateful, name) < 0;

    /// <summary>The mean, rounded to float32 as the backend of Keras computes it.</summary>
    private double Mean(int i) => (float)(_sums[i] / Math.Max(1, _counts[i]));
}
