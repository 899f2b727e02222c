using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

// What loops are made of.
public static partial class Python
{
    /// <summary>The number of elements of a list, dictionary, tuple, text, shape or .NET array, or of rows of an array.</summary>
    /// <param name="obj">What to count.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The value has no length.</exception>
    public static int len(object? obj) => obj switch
    {
        string text => text.Length,
        NDArray array => array.Length,
        Shape shape => shape.Count,
        Array array => array.GetLength(0),
        ICollection items => items.Count,
        ITuple tuple => tuple.Length,
        PyDataset batches => batches.__len__(),
        Dataset dataset => dataset.__len__(),
        Batch batch => batch.__len__(),
        DataFrame table => table.__len__(),
        not null when CountOf(obj) is { } count => count,
        _ => throw new ArgumentException(
            $"object of type '{(obj is null or NoneType ? "NoneType" : obj.GetType().Name)}' has no len(). Expected: a list, dictionary, tuple, text or array. Received: {Numpy.PythonText.Repr(obj)}"),
    };

    /// <summary>The numbers 0, 1, … before <paramref name="stop"/>.</summary>
    /// <param name="stop">The number before which they end.</param>
    /// <returns>The numbers.</returns>
    public static PythonRange range(int stop) => new(0, stop, 1);

    /// <summary>The numbers from <paramref name="start"/> to before <paramref name="stop"/>, in steps.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number before which they end.</param>
    /// <param name="step">What lies between neighbours; negative: downwards.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentException">The step is 0.</exception>
    public static PythonRange range(int start, int stop, int step = 1) => new(start, stop, step);

    /// <summary>Each element with its number: <c>foreach (var (i, x) in enumerate(items))</c>.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <param name="start">The number of the first one.</param>
    /// <returns>The pairs.</returns>
    public static IEnumerable<(int index, T value)> enumerate<T>(IEnumerable<T> iterable, int start = 0)
    {
        foreach (var value in iterable) yield return (start++, value);
    }

    /// <summary>The elements of two sequences side by side, as long as both have one.</summary>
    /// <typeparam name="T1">The first sequence's type of element.</typeparam>
    /// <typeparam name="T2">The second sequence's type of element.</typeparam>
    /// <param name="first">A sequence.</param>
    /// <param name="second">Another.</param>
    /// <returns>The pairs.</returns>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second) => first.Zip(second);

    /// <summary>The elements of three sequences side by side, as long as all have one.</summary>
    /// <typeparam name="T1">The first sequence's type of element.</typeparam>
    /// <typeparam name="T2">The second sequence's type of element.</typeparam>
    /// <typeparam name="T3">The third sequence's type of element.</typeparam>
    /// <param name="first">A sequence.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third one.</param>
    /// <returns>The triples.</returns>
    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third) => first.Zip(second, third);

    /// <summary>The elements in order, from small to large; equal ones stay in their order.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <param name="reverse">Whether from large to small.</param>
    /// <returns>A new list.</returns>
    public static List<T> sorted<T>(IEnumerable<T> iterable, bool reverse = false) => sorted(iterable, item => item, reverse);

    /// <summary>The elements in the order of a key: <c>sorted(names, key: name => name.Length)</c>.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <param name="key">What each element is ordered by.</param>
    /// <param name="reverse">Whether from large to small.</param>
    /// <returns>A new list.</returns>
    public static List<T> sorted<T, TKey>(IEnumerable<T> iterable, Func<T, TKey> key, bool reverse = false)
    {
        var order = Order<TKey>();
        return [.. reverse ? iterable.OrderByDescending(key, order) : iterable.OrderBy(key, order)];
    }

    /// <summary>The elements from the last to the first.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <returns>The elements.</returns>
    public static IEnumerable<T> reversed<T>(IEnumerable<T> iterable) => Enumerable.Reverse(iterable);

    /// <summary>A new list of the elements.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <returns>The list.</returns>
    public static List<T> list<T>(IEnumerable<T> iterable) => [.. iterable];

    /// <summary>A dictionary of pairs: <c>dict(zip(names, values))</c>; a later pair replaces an earlier one of the same key.</summary>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="pairs">The pairs.</param>
    /// <returns>A new dictionary.</returns>
    public static Dictionary<TKey, TValue> dict<TKey, TValue>(IEnumerable<(TKey, TValue)> pairs) where TKey : notnull
    {
        var result = new Dictionary<TKey, TValue>();
        foreach (var (key, value) in pairs) result[key] = value;
        return result;
    }

    /// <summary>Whether any of the values is true.</summary>
    /// <param name="iterable">The values.</param>
    /// <returns>Whether one is.</returns>
    public static bool any(IEnumerable<bool> iterable) => iterable.Contains(true);

    /// <summary>Whether all of the values are true.</summary>
    /// <param name="iterable">The values.</param>
    /// <returns>Whether all are.</returns>
    public static bool all(IEnumerable<bool> iterable) => !iterable.Contains(false);

    /// <summary>Begins a pass through something, for <see cref="next{T}(IEnumerator{T})"/>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="iterable">What is gone through.</param>
    /// <returns>The pass.</returns>
    public static PyIterator<T> iter<T>(IEnumerable<T> iterable) => iterable as PyIterator<T> ?? new PyIterator<T>(iterable ?? throw new ArgumentNullException(nameof(iterable)));

    /// <summary>What comes next in a pass: <c>var (images, labels) = next(iter(dataset));</c>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="iterator">The pass.</param>
    /// <returns>The next one.</returns>
    /// <exception cref="InvalidOperationException">There are no more.</exception>
    public static T next<T>(IEnumerator<T> iterator) => iterator switch
    {
        null => throw new ArgumentNullException(nameof(iterator)),
        PyIterator<T> pass => pass.next(),
        _ => iterator.MoveNext() ? iterator.Current
            : throw new InvalidOperationException("StopIteration: the iterator has come to its end. Expected as many calls of next() as there are elements, or a loop. Received: one more"),
    };

    /// <summary>What comes next in a pass, or something else at its end.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="iterator">The pass.</param>
    /// <param name="default">What is given at the end.</param>
    /// <returns>The next one.</returns>
    public static T next<T>(IEnumerator<T> iterator, T @default) => iterator.MoveNext() ? iterator.Current : @default;

    /// <summary>The next batch of a generator: <c>var (x, y) = next(train_generator);</c>.</summary>
    /// <param name="generator">The generator, of <c>ImageDataGenerator</c>.</param>
    /// <returns>The batch.</returns>
    public static Batch next(Data.Iterator generator) => generator.next();

    /// <summary>Text is ordered by its characters' codes, as in Python, and not by a language's rules.</summary>
    private static IComparer<T> Order<T>() => typeof(T) == typeof(string) ? (IComparer<T>)(object)Numpy.CodePoints.Order : Comparer<T>.Default;

    private static int? CountOf(object items) => items.GetType().GetInterfaces()
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
        ?.GetProperty("Count")!.GetValue(items) as int?;
}
