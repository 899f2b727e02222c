using System.Collections.ObjectModel;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>Python's names for what dictionaries hold: <c>history.history.keys()</c>, <c>generator.class_indices.items()</c>.</summary>
public static class DictionaryExtensions
{
    /// <summary>The keys.</summary>
    /// <typeparam name="TKey">Of what type the keys are.</typeparam>
    /// <typeparam name="TValue">Of what type the values are.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <returns>The keys, in the dictionary's order.</returns>
    public static IReadOnlyList<TKey> keys<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary) => new View<TKey>("dict_keys", dictionary.Keys);

    /// <summary>The values.</summary>
    /// <typeparam name="TKey">Of what type the keys are.</typeparam>
    /// <typeparam name="TValue">Of what type the values are.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <returns>The values, in the dictionary's order.</returns>
    public static IReadOnlyList<TValue> values<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary) => new View<TValue>("dict_values", dictionary.Values);

    /// <summary>Pairs of key and value: <c>foreach (var (name, number) in generator.class_indices.items())</c>.</summary>
    /// <typeparam name="TKey">Of what type the keys are.</typeparam>
    /// <typeparam name="TValue">Of what type the values are.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <returns>The pairs, in the dictionary's order.</returns>
    public static IReadOnlyList<(TKey key, TValue value)> items<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary) =>
        new View<(TKey key, TValue value)>("dict_items", dictionary.Select(pair => (pair.Key, pair.Value)));

    private sealed class View<T>(string name, IEnumerable<T> items) : ReadOnlyCollection<T>([.. items])
    {
        public override string ToString() => $"{name}({PythonText.Repr(this.ToArray())})";
    }
}
