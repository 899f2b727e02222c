using System.Reflection;

namespace KerasBridge.Callbacks;

/// <summary>Finds out whether a class of callbacks does anything between batches.</summary>
internal static class BatchHooks
{
    private static readonly string[] Names =
    [
        nameof(Callback.on_batch_begin), nameof(Callback.on_batch_end),
        nameof(Callback.on_train_batch_begin), nameof(Callback.on_train_batch_end),
        nameof(Callback.on_test_batch_begin), nameof(Callback.on_test_batch_end),
        nameof(Callback.on_predict_batch_begin), nameof(Callback.on_predict_batch_end),
    ];

    /// <summary>Whether the class overrides a hook that is called for every batch.</summary>
    public static bool AreOverridden(Type type) =>
        Names.Any(name => type.GetMethod(name, BindingFlags.Instance | BindingFlags.Public)!.DeclaringType != typeof(Callback));
}
