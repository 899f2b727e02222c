using System.Collections;
using System.Runtime.CompilerServices;
using KerasBridge.Random;

namespace KerasBridge;

/// <summary>
/// How far <c>ImageDataGenerator</c> shifts pictures: a part of their extent (<c>0.2</c>), pixels up to a number (<c>3.0</c>), pixels from whole numbers below one (<c>3</c>: 0, 1 or 2),
/// or one of a list (<c>[-4, 0, 4]</c>); of the last two the sign is drawn too.
/// </summary>
[CollectionBuilder(typeof(ShiftRange), nameof(Create))]
public readonly struct ShiftRange : IEnumerable<double>
{
    private readonly double _reach;
    private readonly int _below;
    private readonly double[]? _choices;

    private ShiftRange(double reach, int below, double[]? choices) => (_reach, _below, _choices) = (reach, below, choices);

    internal bool IsNone => _reach == 0 && _below == 0 && _choices is null;

    /// <summary>Makes a list to choose from; what <c>[-4, 0, 4]</c> calls.</summary>
    /// <param name="values">The shifts.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static ShiftRange Create(ReadOnlySpan<double> values) => values.Length > 0
        ? new(0, 0, values.ToArray())
        : throw new ArgumentException("A list of shifts must have at least one. Expected such as [-4, 0, 4], or a number. Received: []");

    /// <summary>A part of the extent, where below 1; else pixels.</summary>
    /// <param name="reach">How far, to both sides.</param>
    public static implicit operator ShiftRange(double reach) => new(reach, 0, null);

    /// <summary>Whole pixels: 0 to one less than the number, to either side.</summary>
    /// <param name="below">The number.</param>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public static implicit operator ShiftRange(int below) => below >= 0
        ? new(0, below, null)
        : throw new ArgumentException($"A shift in whole pixels cannot be negative. Expected 0 or more. Received: {below}");

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)(_choices ?? [_below > 0 ? _below : _reach])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number or list as Python writes it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _choices is { } choices ? $"[{string.Join(", ", choices.Select(choice => $"{new Scalar(choice)}"))}]" : _below > 0 ? $"{_below}" : $"{new Scalar(_reach)}";

    /// <summary>Draws a shift, in pixels.</summary>
    internal double Draw(LegacyRandom random, int extent)
    {
        double shift;
        if (_choices is { } choices) shift = choices[(int)random.RandInt(0, choices.Length)] * Sign(random);
        else if (_below > 0) shift = random.RandInt(0, _below) * Sign(random);
        else shift = random.Uniform(-_reach, _reach);
        var most = _choices?.Max() ?? (_below > 0 ? _below : _reach);
        return most < 1 ? shift * extent : shift;
    }

    private static double Sign(LegacyRandom random) => random.RandInt(0, 2) == 0 ? -1 : 1;
}
