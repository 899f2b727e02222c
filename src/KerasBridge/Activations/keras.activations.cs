using KerasBridge.Activations;

namespace KerasBridge;

public partial class keras
{
    public static partial class activations
    {
        /// <summary>The function of an identifier.</summary>
        /// <param name="identifier">A name such as <c>"relu"</c>, a function, or <c>None</c> for the identity.</param>
        /// <returns>The function, with its default parameters.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static ActivationFunction get(ActivationArg identifier) => identifier.Resolve().Function;

        /// <summary>The name by which <see cref="deserialize"/> finds a function again.</summary>
        /// <param name="activation">A function, or its name.</param>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentException">The function is not one of Keras's.</exception>
        public static string serialize(ActivationArg activation)
        {
            var name = activation.Resolve().Name;
            return ActivationRegistry.Names.Contains(name)
                ? name
                : throw new ArgumentException($"Unknown activation function '{name}' cannot be serialized. Expected one of: {string.Join(", ", ActivationRegistry.Names)}. Received: '{name}'");
        }

        /// <summary>The function of a name that <see cref="serialize"/> gave.</summary>
        /// <param name="config">The name.</param>
        /// <param name="custom_objects">Functions of one's own by name, which are looked for first.</param>
        /// <returns>The function.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static ActivationFunction deserialize(string config, IReadOnlyDictionary<string, ActivationFunction>? custom_objects = null) =>
            custom_objects is not null && custom_objects.TryGetValue(config, out var own) ? own : ActivationRegistry.Get(config).Function;
    }
}
