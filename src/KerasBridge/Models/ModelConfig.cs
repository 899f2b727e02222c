using System.Collections;
using KerasBridge.Numpy;
using KerasBridge.Saving;

namespace KerasBridge.Models
{
    /// <summary>Models of their configurations.</summary>
    internal static class ModelConfig
    {
        /// <summary>A sequential model: its layers, the input among them if it is known.</summary>
        public static Sequential Sequential(Config config)
        {
            var layers = new List<Layer>();
            foreach (var item in List(config, "layers")) layers.Add(MakeLayer(item));
            var model = new Sequential(name: config.GetValueOrDefault("name") as string);
            foreach (var layer in layers) model.add(layer);
            if (!model.built && layers.Count > 0 && ConfigValue.TryConvert(config.GetValueOrDefault("build_input_shape"), typeof(Shape), out var shape) && shape is Shape known)
                model.build(known);
            if (config.GetValueOrDefault("trainable") is false) model.trainable = false;
            return model;
        }

        /// <summary>A functional model: its layers, and what each of them was applied to.</summary>
        public static Functional Functional(Config config)
        {
            var made = new Dictionary<string, Layer>();
            var open = new Queue<(Layer Layer, Config Node)>();
            foreach (var item in List(config, "layers").Cast<Config>())
            {
                var layer = MakeLayer(item);
                var name = item.GetValueOrDefault("name") as string ?? layer.name;
                made[name] = layer;
                foreach (var node in List(item, "inbound_nodes")) open.Enqueue((layer, node as Config ?? throw Wrong("inbound_nodes", node)));
            }
            // An application waits until all that it takes is there; one that waits for itself never comes.
            for (var before = open.Count + 1; open.Count > 0 && open.Count < before;)
            {
                before = open.Count;
                var blocked = new HashSet<Layer>();
                for (var i = 0; i < before; i++)
                {
                    var (layer, node) = open.Dequeue();
                    // A layer's applications keep their order, since others name them by number.
                    if (!blocked.Contains(layer) && TryApply(layer, node, made)) continue;
                    blocked.Add(layer);
                    open.Enqueue((layer, node));
                }
            }
            if (open.Count > 0)
                throw new ArgumentException($"A model's configuration is not complete. Expected inputs for every layer. Received: layer \"{open.Peek().Layer.name}\" that is applied to what never comes");
            return new Functional(Tensors(config, "input_layers", made), Tensors(config, "output_layers", made), config.GetValueOrDefault("name") as string,
                config.GetValueOrDefault("trainable") is not false);
        }

        private static bool TryApply(Layer layer, Config node, Dictionary<string, Layer> made)
        {
            var tensors = new List<Tensor>();
            if (!Collect(node.GetValueOrDefault("args"), made, tensors)) return false;
            var kwargs = node.GetValueOrDefault("kwargs") as Config ?? [];
            var training = kwargs.GetValueOrDefault("training") as bool?;
            foreach (var (key, value) in kwargs)
            {
                if (value is not null and not NoneType && key is not "training")
                    throw new UnknownClassException($"{layer.GetType().Name}({key}=)", $"A layer cannot be applied with `{key}` here. Expected no arguments but the inputs and `training`. Received: {key}={PythonText.Repr(value)} for layer \"{layer.name}\"");
            }
            if (tensors.Count == 0) throw Wrong("args", node.GetValueOrDefault("args"));
            layer.Apply(new Tensors([.. tensors]), training);
            return true;
        }

        // The symbolic tensors of an argument; false while one of them is not there.
        private static bool Collect(object? value, Dictionary<string, Layer> made, List<Tensor> tensors)
        {
            if (value is Config { } config && config.GetValueOrDefault("class_name") as string == "__keras_tensor__")
            {
                var history = List(config.GetValueOrDefault("config") as Config ?? [], "keras_history");
                var found = Find(history, made);
                if (found is null) return false;
                tensors.Add(found);
                return true;
            }
            if (value is Config entries) return entries.Values.All(item => Collect(item, made, tensors));
            return value is not IList list || list.Cast<object?>().All(item => Collect(item, made, tensors));
        }

        private static Tensor? Find(IList history, Dictionary<string, Layer> made)
        {
            if (history is not [string name, int node, int index]) throw Wrong("keras_history", history);
            if (!made.TryGetValue(name, out var layer))
                throw new ArgumentException($"A model's configuration names a layer that it does not hold. Expected one of: {string.Join(", ", made.Keys)}. Received: '{name}'");
            return node < layer.InboundNodes.Count && index < layer.InboundNodes[node].Outputs.Length ? layer.InboundNodes[node].Outputs[index] : null;
        }

        // [name, 0, 0] for one tensor, or a list or dictionary of such.
        private static Tensors Tensors(Config config, string key, Dictionary<string, Layer> made)
        {
            var tensors = new List<Tensor>();
            Add(config.GetValueOrDefault(key));
            return new Tensors([.. tensors]);

            void Add(object? value)
            {
                if (value is IList and [string, int, int]) tensors.Add(Find((IList)value, made) ?? throw Wrong(key, value));
                else if (value is Config entries) foreach (var item in entries.Values) Add(item);
                else if (value is IList list) foreach (var item in list) Add(item);
                else throw Wrong(key, value);
            }
        }

        private static Layer MakeLayer(object? item) => ObjectFactory.Make(item as Config ?? throw Wrong("layers", item), "keras.layers") as Layer ?? throw Wrong("layers", item);

        private static IList List(Config config, string key) => config.GetValueOrDefault(key) as IList ?? throw Wrong(key, config.GetValueOrDefault(key));

        private static ArgumentException Wrong(string key, object? value) =>
            new($"A model's configuration has a wrong value for '{key}'. Expected what Keras's `get_config` writes there. Received: {PythonText.Repr(value)}");
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class models
        {
            /// <summary>The model of a JSON text that <c>to_json</c> gave. Its weights are new.</summary>
            /// <param name="json_string">The text.</param>
            /// <param name="custom_objects">Classes of one's own by name, which are looked for first.</param>
            /// <returns>The model.</returns>
            /// <exception cref="ArgumentException">The text is no model's configuration, or names a class that there is not.</exception>
            public static Model model_from_json(string json_string, IReadOnlyDictionary<string, object>? custom_objects = null) =>
                CustomObjects.Within(custom_objects, () => ObjectFactory.Make(ConfigJson.Parse(json_string))) as Model
                ?? throw new ArgumentException("The JSON text is not the configuration of a model. Expected the class Sequential or Functional.");

            [FromConfig("Sequential")]
            private static Sequential SequentialFromConfig(Config config) => Models.ModelConfig.Sequential(config);

            [FromConfig("Functional")]
            private static Models.Functional FunctionalFromConfig(Config config) => Models.ModelConfig.Functional(config);
        }
    }
}
