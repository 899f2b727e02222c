using System.Collections;

namespace KerasBridge;

/// <summary>The names of classes, in the order of their numbers. A number may come as it is in arrays and tensors: <c>class_names[labels[i]]</c>, <c>class_names[np.argmax(score)]</c>.</summary>
public sealed class ClassNames : IReadOnlyList<string>
{
    private readonly string[] _names;

    internal ClassNames(IEnumerable<string> names) => _names = [.. names];

    /// <summary>The number of classes.</summary>
    public int Count => _names.Length;

    /// <summary>The name of a class.</summary>
    /// <param name="index">Its number; negative ones count from the end.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public string this[int index] => this[(long)index];

    /// <summary>The name of a class.</summary>
    /// <param name="index">Its number; negative ones count from the end.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public string this[long index] => _names[index >= -Count && index < Count ? index < 0 ? index + Count : index
        : throw new ArgumentException($"There is no class {index}. Expected {(Count == 0 ? "none" : $"0 to {Count - 1}")}: {this}. Received: {index}")];

    /// <summary>The name of a class.</summary>
    /// <param name="index">Its number, an array of no axes that holds a whole number.</param>
    /// <exception cref="ArgumentException">It is another array, or there is no such class.</exception>
    public string this[NDArray index] => index.ndim == 0 && index.dtype.IsInteger ? this[(long)index]
        : throw new ArgumentException($"A class has a whole number. Expected one number. Received: an array of shape {index.shape} and dtype {index.dtype}; `(int)` makes one number of it where it holds one");

    /// <summary>The name of a class.</summary>
    /// <param name="index">Its number, a tensor of no axes that holds a whole number.</param>
    /// <exception cref="ArgumentException">It is another tensor, or there is no such class.</exception>
    public string this[Tensor index] => this[index.numpy()];

    /// <summary>The number of a class.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public int index(string name) => Array.IndexOf(_names, name) is var found and >= 0 ? found
        : throw new ArgumentException($"There is no class '{name}'.{Numpy.Suggest.Sentence(name, _names)} Expected one of {this}. Received: '{name}'");

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names as Python writes a list.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _names.Select(name => Numpy.PythonText.Repr(name)))}]";
}
