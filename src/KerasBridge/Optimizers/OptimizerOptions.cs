namespace KerasBridge;

/// <summary>What all optimizers have in common.</summary>
/// <param name="learning_rate">The learning rate, a number or a schedule.</param>
/// <param name="weight_decay">Decoupled weight decay, if any: before an update each weight loses this part of it times the learning rate.</param>
/// <param name="clipnorm">The largest norm of each variable's gradient, if any.</param>
/// <param name="clipvalue">The largest value in a gradient, if any.</param>
/// <param name="global_clipnorm">The largest norm of all gradients together, if any.</param>
/// <param name="use_ema">Whether a moving average of the weights is kept, which replaces them at the end of training.</param>
/// <param name="ema_momentum">How slowly the average moves.</param>
/// <param name="ema_overwrite_frequency">Every so many steps the average replaces the weights, if given.</param>
/// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any.</param>
/// <param name="gradient_accumulation_steps">Over how many steps gradients are gathered before an update, if more than one.</param>
/// <param name="name">The optimizer's name; made of the class's name if not given.</param>
public sealed record OptimizerOptions(
    LearningRate learning_rate, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
    int? gradient_accumulation_steps = null, string? name = null)
{
    /// <summary>Fails where options exclude each other or are out of range, in Keras's words.</summary>
    internal void Check()
    {
        if (new[] { clipnorm, clipvalue, global_clipnorm }.Count(value => value is not null) > 1)
            throw new ArgumentException($"Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm={Text(clipnorm)}, clipvalue={Text(clipvalue)}, global_clipnorm={Text(global_clipnorm)}");
        if (use_ema && ema_momentum is < 0 or > 1)
            throw new ArgumentException($"`ema_momentum` must be in the range [0, 1]. Received: ema_momentum={Text(ema_momentum)}");
        if (use_ema && ema_overwrite_frequency is < 1)
            throw new ArgumentException($"`ema_overwrite_frequency` must be an integer >= 1 or None. Received: ema_overwrite_frequency={ema_overwrite_frequency}");
        if (gradient_accumulation_steps is < 2)
            throw new ArgumentException($"`gradient_accumulation_steps` must be an integer >= 2. Received: gradient_accumulation_steps={gradient_accumulation_steps}");
    }

    private static string Text(double? value) => value is { } number ? new Scalar(number).ToString() : "None";
}
