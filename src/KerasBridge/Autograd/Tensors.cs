using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// One tensor or several: what a layer takes and gives. Converts from a tensor and from a list: <c>layer.Apply([a, b])</c>; takes apart by
/// <c>var (a, b) = …</c> or by index; one tensor alone converts back.
/// </summary>
[CollectionBuilder(typeof(Tensors), nameof(Create))]
public readonly partial struct Tensors : IReadOnlyList<Tensor>
{
    private readonly Tensor[]? _items;

    internal Tensors(Tensor[] items) => _items = items;

    internal Tensor[] Items => _items ?? [];

    /// <summary>The number of tensors.</summary>
    public int Count => Items.Length;

    /// <summary>One of the tensors.</summary>
    /// <param name="index">Its place, from 0; a negative index counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tensor.</exception>
    public Tensor this[int index]
    {
        get
        {
            var i = index < 0 ? index + Items.Length : index;
            if ((uint)i >= (uint)Items.Length)
                throw new ArgumentOutOfRangeException(nameof(index), $"There is no such tensor. Expected an index below {Items.Length}. Received: {index}");
            return Items[i];
        }
    }

    /// <summary>The shape of the only tensor.</summary>
    public Shape shape => Single.shape;

    /// <summary>The dtype of the only tensor.</summary>
    public DType dtype => Single.dtype;

    /// <summary>The only tensor.</summary>
    internal Tensor Single => Items.Length == 1
        ? Items[0]
        : throw new ArgumentException($"There are {Items.Length} tensors where one is needed. Expected a single tensor; take one by its index.");

    /// <summary>Makes a list of tensors; what <c>[a, b]</c> calls.</summary>
    /// <param name="items">The tensors.</param>
    /// <returns>The list.</returns>
    public static Tensors Create(ReadOnlySpan<Tensor> items) => new(items.ToArray());

    /// <summary>One tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator Tensors(Tensor tensor) => new([tensor]);

    /// <summary>Several tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    /// <summary>Several tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator Tensors(List<Tensor> tensors) => new([.. tensors]);

    /// <summary>The only tensor.</summary>
    /// <param name="tensors">One tensor.</param>
    /// <exception cref="ArgumentException">There are several.</exception>
    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    /// <summary>Takes two tensors apart.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        Require(2);
        (first, second) = (Items[0], Items[1]);
    }

    /// <summary>Takes three tensors apart.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        Require(3);
        (first, second, third) = (Items[0], Items[1], Items[2]);
    }

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => ((IEnumerable<Tensor>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The descriptions of the tensors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Items.Length == 1 ? Items[0].ToString()! : $"[{string.Join(", ", (object[])Items)}]";

    private void Require(int count)
    {
        if (Items.Length != count) throw new ArgumentException($"Cannot take the tensors apart. Expected {count} tensors. Received: {Items.Length}");
    }
}
