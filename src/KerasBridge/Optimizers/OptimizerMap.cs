using System.Collections;
using System.Text.RegularExpressions;

namespace KerasBridge.Optimizers
{
    /// <summary>
    /// Says which optimizer moves which variable, by the variable's path: <c>map["encoder/.*"] = keras.optimizers.Adam();</c>.
    /// See https://keras.io/api/optimizers/.
    /// </summary>
    public class OptimizerMap : IEnumerable<KeyValuePair<string, Optimizer>>
    {
        private readonly Dictionary<string, Optimizer> _map = [];
        private readonly List<string> _order = [];

        /// <inheritdoc cref="keras.optimizers.OptimizerMap"/>
        public OptimizerMap(Optimizer default_optimizer, IReadOnlyDictionary<string, Optimizer>? optimizer_map = null)
        {
            this.default_optimizer = default_optimizer;
            foreach (var (key, optimizer) in optimizer_map ?? new Dictionary<string, Optimizer>()) this[key] = optimizer;
        }

        /// <summary>The optimizer of variables that no key fits.</summary>
        public Optimizer default_optimizer { get; }

        /// <summary>The number of keys.</summary>
        public int Count => _order.Count;

        /// <summary>The optimizer of a path: that of the path itself as a key, else that of the key that fits the whole path as a regular expression, else the default one.</summary>
        /// <param name="key">The path of a variable (to set: or a regular expression).</param>
        /// <exception cref="ArgumentException">More than one key fits; or the key to set is there already, or the optimizer is itself made of others.</exception>
        public Optimizer this[string key]
        {
            get
            {
                if (_map.TryGetValue(key, out var exact)) return exact;
                var fitting = _order.Where(pattern => Regex.IsMatch(key, $@"\A(?:{pattern})\z")).ToArray();
                return fitting.Length switch
                {
                    0 => default_optimizer,
                    1 => _map[fitting[0]],
                    _ => throw new ArgumentException($"Multiple optimizers assigned to variable {key}. Expected one key that fits it. Received: {string.Join(", ", fitting)}"),
                };
            }
            set
            {
                if (_map.TryGetValue(key, out var before))
                    throw new ArgumentException($"'{key}' already exists in the OptimizerMap with value {before}. Please make sure to not use duplicated keys.");
                if (value is LossScaleOptimizer or MultiOptimizer)
                    throw new ArgumentException($"optimizer cannot be {value.GetType().Name}. Expected an optimizer that moves the variables itself. Received: optimizer={value.name}");
                _map[key] = value;
                _order.Add(key);
            }
        }

        /// <summary>Takes a key out.</summary>
        /// <param name="key">The key.</param>
        /// <returns>Whether it was there.</returns>
        public bool Remove(string key) => _order.Remove(key) && _map.Remove(key);

        /// <summary>The optimizer of a variable.</summary>
        /// <param name="variable">The variable.</param>
        /// <returns>The optimizer.</returns>
        public Optimizer Apply(Variable variable) => this[variable.path];

        /// <inheritdoc/>
        public IEnumerator<KeyValuePair<string, Optimizer>> GetEnumerator() => _order.Select(key => KeyValuePair.Create(key, _map[key])).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>The arguments that the map was made with, and what was set since.</summary>
        /// <returns>The configuration.</returns>
        public Config get_config() => new()
        {
            ["default_optimizer"] = default_optimizer.Serialize(),
            ["optimizer_map"] = new Config(this.Select(entry => KeyValuePair.Create<string, object?>(entry.Key, entry.Value.Serialize()))),
        };

        internal Config Serialize() => Config.Of("keras.optimizers", "OptimizerMap", get_config());
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Says which optimizer moves which variable, by the variable's path.</summary>
            /// <param name="default_optimizer">The optimizer of variables that no key fits.</param>
            /// <param name="optimizer_map">Optimizers by path, or by a regular expression that fits whole paths.</param>
            /// <returns>The map.</returns>
            /// <exception cref="ArgumentException">An optimizer is itself made of others.</exception>
            public static Optimizers.OptimizerMap OptimizerMap(Optimizer default_optimizer, IReadOnlyDictionary<string, Optimizer>? optimizer_map = null) => new(default_optimizer, optimizer_map);
        }
    }
}
