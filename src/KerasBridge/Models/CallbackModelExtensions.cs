namespace KerasBridge;

/// <summary>
/// What callbacks use of a model besides <see cref="ICallbackModel"/>. Callbacks stand below models in the library, so these members are put on top of what they see.
/// </summary>
public static class CallbackModelExtensions
{
    extension(ICallbackModel model)
    {
        /// <summary>The layers, in order.</summary>
        public IReadOnlyList<Layer> layers => Whole(model).layers;

        /// <summary>The weights that are trained.</summary>
        public IReadOnlyList<Variable> trainable_variables => Whole(model).trainable_variables;

        /// <summary>The history so far of the running <c>fit</c>.</summary>
        public History? history => Whole(model).history;

        /// <inheritdoc cref="Model.get_layer"/>
        public Layer get_layer(string? name = null, int? index = null) => Whole(model).get_layer(name, index);

        /// <inheritdoc cref="Model.evaluate"/>
        public EvaluationResult evaluate(DataArg x, DataArg y = default, int? batch_size = null, VerboseArg verbose = default, DataArg sample_weight = default,
            int? steps = null, IEnumerable<Callback>? callbacks = null, bool return_dict = false) =>
            Whole(model).evaluate(x, y, batch_size, verbose, sample_weight, steps, callbacks, return_dict);

        /// <inheritdoc cref="Model.predict"/>
        public Predictions predict(DataArg x, int? batch_size = null, VerboseArg verbose = default, int? steps = null, IEnumerable<Callback>? callbacks = null) =>
            Whole(model).predict(x, batch_size, verbose, steps, callbacks);

        /// <inheritdoc cref="Model.predict_on_batch"/>
        public Predictions predict_on_batch(DataArg x) => Whole(model).predict_on_batch(x);

        /// <inheritdoc cref="Model.Apply(Tensor, bool?, Tensor?)"/>
        public Tensors Apply(Tensor inputs, bool? training = null, Tensor? mask = null) => Whole(model).Apply(inputs, training, mask);
    }

    private static Model Whole(ICallbackModel model) => model as Model
        ?? throw new InvalidOperationException($"The callback has no model that could do this. Expected one that `fit`, `evaluate` or `predict` gave it. Received: {model.GetType().Name}");
}
