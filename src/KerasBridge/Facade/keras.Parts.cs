namespace KerasBridge;

// What each part of keras is for, said once; the members stand beside the classes that they make.
public partial class keras
{
    /// <summary>Activation functions: <c>keras.activations.relu</c>.</summary>
    public static partial class activations { }

    /// <summary>What runs between batches and epochs: <c>keras.callbacks.EarlyStopping(patience: 3)</c>.</summary>
    public static partial class callbacks { }

    /// <summary>Projections of weights after each step: <c>keras.constraints.MaxNorm(2)</c>.</summary>
    public static partial class constraints { }

    /// <summary>Data to learn with: <c>keras.datasets.mnist.load_data()</c>.</summary>
    public static partial class datasets { }

    /// <summary>First values of weights: <c>keras.initializers.GlorotUniform()</c>.</summary>
    public static partial class initializers { }

    /// <summary>Layers: <c>keras.layers.Dense(10, activation: "softmax")</c>.</summary>
    public static partial class layers { }

    /// <summary>Losses: <c>keras.losses.CategoricalCrossentropy()</c>.</summary>
    public static partial class losses { }

    /// <summary>Metrics: <c>keras.metrics.AUC()</c>.</summary>
    public static partial class metrics { }

    /// <summary>Models: <c>keras.models.Sequential()</c>.</summary>
    public static partial class models { }

    /// <summary>Functions of tensors, for layers and losses of one's own: <c>keras.ops.matmul(x, w)</c>. They take symbolic tensors too.</summary>
    public static partial class ops { }

    /// <summary>Optimizers: <c>keras.optimizers.Adam(1e-3)</c>.</summary>
    public static partial class optimizers { }

    /// <summary>Random tensors: <c>keras.random.normal((2, 3), seed: 1)</c>.</summary>
    public static partial class random { }

    /// <summary>Penalties on weights: <c>keras.regularizers.L2(0.01)</c>.</summary>
    public static partial class regularizers { }

    /// <summary>Helpers: <c>keras.utils.to_categorical(y, 10)</c>.</summary>
    public partial class utils : KerasUtilsTop
    {
        private utils() { }
    }
}
