namespace KerasBridge;

public partial class keras
{
    public static partial class optimizers
    {
        /// <summary>Learning rates that depend on the step: <c>keras.optimizers.schedules.ExponentialDecay(0.1, 1000, 0.9)</c>.</summary>
        public static partial class schedules { }
    }
}
