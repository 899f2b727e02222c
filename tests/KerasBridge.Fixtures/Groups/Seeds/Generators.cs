using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>The seed generators inside of layers.</summary>
internal static class Generators
{
    /// <summary>The layer that a case names has a generator in the state that it names.</summary>
    public static void CheckState(IEnumerable<Layer> layers, JsonElement expected, string what)
    {
        var name = expected.GetProperty("layer").GetString()!;
        var layer = layers.FirstOrDefault(candidate => candidate.name == name) ?? throw new MismatchException($"{what}: there is no layer '{name}'");
        var generator = Find(layer) ?? throw new MismatchException($"{what}: the layer '{name}' has no generator");
        Check.Equal(generator.state, (expected.GetProperty("state")[0].GetInt64(), expected.GetProperty("state")[1].GetInt64()), $"{what}: the generator of '{name}'");
    }

    private static SeedGenerator? Find(Layer layer)
    {
        for (var type = layer.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(layer) is SeedGenerator generator) return generator;
            }
        }
        return null;
    }
}
