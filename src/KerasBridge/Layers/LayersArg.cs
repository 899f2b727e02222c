using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>The layers of a <c>Sequential</c> model: a list, an array, or <c>[layers.Dense(8), layers.Dense(1)]</c>.</summary>
[CollectionBuilder(typeof(LayersArg), nameof(Create))]
public readonly struct LayersArg : IEnumerable<LayerArg>
{
    private readonly LayerArg[]? _items;

    private LayersArg(LayerArg[] items) => _items = items;

    /// <summary>Makes a list; what <c>[…]</c> calls.</summary>
    /// <param name="items">The layers.</param>
    /// <returns>The list.</returns>
    public static LayersArg Create(ReadOnlySpan<LayerArg> items) => new(items.ToArray());

    /// <summary>Layers in a list.</summary>
    /// <param name="layers">The layers.</param>
    public static implicit operator LayersArg(List<Layer> layers) => new([.. layers.Select(layer => (LayerArg)layer)]);

    /// <summary>Layers in an array.</summary>
    /// <param name="layers">The layers.</param>
    public static implicit operator LayersArg(Layer[] layers) => new([.. layers.Select(layer => (LayerArg)layer)]);

    /// <inheritdoc/>
    public IEnumerator<LayerArg> GetEnumerator() => ((IEnumerable<LayerArg>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
