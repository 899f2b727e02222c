using System.ComponentModel;

namespace KerasBridge;

// What Keras 3 no longer has, for the compiler to say what to write instead.
public partial class Model
{
    /// <summary>Removed in Keras 3: <see cref="fit"/> takes generators itself.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="steps_per_epoch">See <see cref="fit"/>.</param>
    /// <param name="epochs">See <see cref="fit"/>.</param>
    /// <param name="verbose">See <see cref="fit"/>.</param>
    /// <param name="callbacks">See <see cref="fit"/>.</param>
    /// <param name="validation_data">See <see cref="fit"/>.</param>
    /// <param name="validation_steps">See <see cref="fit"/>.</param>
    /// <param name="validation_freq">See <see cref="fit"/>.</param>
    /// <param name="class_weight">See <see cref="fit"/>.</param>
    /// <param name="max_queue_size">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="workers">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="use_multiprocessing">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="shuffle">See <see cref="fit"/>.</param>
    /// <param name="initial_epoch">See <see cref="fit"/>.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Keras 3 has no `fit_generator`: `fit` takes generators itself. Write model.fit(generator, steps_per_epoch: …, epochs: …).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public History fit_generator(object generator, object? steps_per_epoch = null, int epochs = 1, int verbose = 1, object? callbacks = null, object? validation_data = null,
        object? validation_steps = null, int validation_freq = 1, object? class_weight = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, bool shuffle = true,
        int initial_epoch = 0) => throw Removed("fit_generator", "fit");

    /// <summary>Removed in Keras 3: <see cref="evaluate"/> takes generators itself.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="steps">See <see cref="evaluate"/>.</param>
    /// <param name="callbacks">See <see cref="evaluate"/>.</param>
    /// <param name="max_queue_size">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="workers">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="use_multiprocessing">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="verbose">See <see cref="evaluate"/>.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Keras 3 has no `evaluate_generator`: `evaluate` takes generators itself. Write model.evaluate(generator, steps: …).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EvaluationResult evaluate_generator(object generator, object? steps = null, object? callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false,
        int verbose = 0) => throw Removed("evaluate_generator", "evaluate");

    /// <summary>Removed in Keras 3: <see cref="predict"/> takes generators itself.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="steps">See <see cref="predict"/>.</param>
    /// <param name="callbacks">See <see cref="predict"/>.</param>
    /// <param name="max_queue_size">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="workers">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="use_multiprocessing">Now an argument of <see cref="PyDataset"/>.</param>
    /// <param name="verbose">See <see cref="predict"/>.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Keras 3 has no `predict_generator`: `predict` takes generators itself. Write model.predict(generator, steps: …).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Predictions predict_generator(object generator, object? steps = null, object? callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false,
        int verbose = 0) => throw Removed("predict_generator", "predict");

    private static NotSupportedException Removed(string name, string instead) => new($"Keras 3 has no `{name}`. Expected `{instead}`, which takes generators itself. Received: a call of `{name}`");
}
