namespace KerasBridge;

/// <summary>What a layer asks of an input: its number of axes, the size of some of them, or its dtype. Checked before every call.</summary>
/// <param name="dtype">The dtype, if it matters.</param>
/// <param name="shape">The shape, where <c>None</c> allows any size.</param>
/// <param name="ndim">The number of axes.</param>
/// <param name="max_ndim">The most axes.</param>
/// <param name="min_ndim">The fewest axes.</param>
/// <param name="axes">The size of single axes, by their index (negative: from the end).</param>
/// <param name="allow_last_axis_squeeze">Whether a last axis of size 1 may be missing or surplus.</param>
public sealed class InputSpec(
    DType? dtype = null, Shape? shape = null, int? ndim = null, int? max_ndim = null, int? min_ndim = null,
    IReadOnlyDictionary<int, int>? axes = null, bool allow_last_axis_squeeze = false)
{
    /// <summary>The dtype, if it matters.</summary>
    public DType? dtype { get; } = dtype;

    /// <summary>The shape, where <c>None</c> allows any size.</summary>
    public Shape? shape { get; } = shape;

    /// <summary>The number of axes.</summary>
    public int? ndim { get; } = shape?.Rank ?? ndim;

    /// <summary>The most axes.</summary>
    public int? max_ndim { get; } = max_ndim;

    /// <summary>The fewest axes.</summary>
    public int? min_ndim { get; } = min_ndim;

    /// <summary>The size of single axes, by their index.</summary>
    public IReadOnlyDictionary<int, int> axes { get; } = axes ?? new Dictionary<int, int>();

    /// <summary>Whether a last axis of size 1 may be missing or surplus.</summary>
    public bool allow_last_axis_squeeze { get; } = allow_last_axis_squeeze;

    /// <summary>The input's name, for messages.</summary>
    internal string? Name { get; init; }

    /// <summary>Fails where an input is not as the layer needs it, in Keras's words.</summary>
    internal void Check(int index, Shape input, string layer)
    {
        var begin = $"Input {index} with name '{Name ?? "None"}' of layer '{layer}' is incompatible with the layer: ";
        if (ndim is { } n && !allow_last_axis_squeeze && input.Rank != n)
            throw new ShapeException($"{begin}expected ndim={n}, found ndim={input.Rank}. Full shape received: {input}");
        if (max_ndim is { } most && input.Rank > most)
            throw new ShapeException($"{begin}expected max_ndim={most}, found ndim={input.Rank}");
        if (min_ndim is { } fewest && input.Rank < fewest)
            throw new ShapeException($"{begin}expected min_ndim={fewest}, found ndim={input.Rank}. Full shape received: {input}");
        foreach (var (axis, size) in axes)
        {
            var i = axis < 0 ? axis + input.Rank : axis;
            if ((uint)i >= (uint)input.Rank || (input.Dims[i] >= 0 && input.Dims[i] != size))
                throw new ShapeException($"{begin}expected axis {axis} of input shape to have value {size}, but received input with shape {input}");
        }
        if (shape is null) return;
        var (expected, found) = (shape, input);
        if (allow_last_axis_squeeze)
        {
            if (expected.Rank > 0 && expected.Dims[^1] == 1) expected = expected[..^1];
            if (found.Rank > 0 && found.Dims[^1] == 1) found = found[..^1];
        }
        var fits = expected.Rank == found.Rank;
        for (var i = 0; fits && i < expected.Rank; i++)
            fits = expected.Dims[i] < 0 || found.Dims[i] < 0 || expected.Dims[i] == found.Dims[i];
        if (!fits) throw new ShapeException($"{begin}expected shape={shape}, found shape={input}");
    }
}
