using KerasBridge.Engine;

namespace KerasBridge.Callbacks;

/// <summary>Whether more or less of a monitored number is better.</summary>
internal static class MonitorDirection
{
    /// <summary>True where more is better; for "auto" the metric itself says so, and null where it does not.</summary>
    public static bool? IsMore(string mode, string monitor, ICallbackModel model)
    {
        if (mode == "min") return false;
        if (mode == "max") return true;
        var name = monitor.StartsWith("val_", StringComparison.Ordinal) ? monitor[4..] : monitor;
        if (name == "loss") return false;
        return model.metrics.FirstOrDefault(metric => metric.name == name)?.Direction is { } direction ? direction == "max" : null;
    }

    /// <summary>The mode, or "auto" where it is not known, which is said.</summary>
    public static string Check(string mode, string callback)
    {
        if (mode is "auto" or "min" or "max") return mode;
        KerasConsole.Warn($"{callback} mode '{mode}' is unknown, fallback to auto mode.");
        return "auto";
    }
}
