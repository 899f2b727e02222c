namespace KerasBridge.Autograd;

/// <summary>How a variable's copies on several devices become one. There is one device here, so that every way gives the same.</summary>
internal static class Aggregation
{
    private static readonly string[] Known = ["none", "mean", "sum", "only_first_replica"];

    /// <summary>Fails where there is no such way, in Keras's words.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static void Check(string? aggregation)
    {
        if (aggregation is not null && !Known.Contains(aggregation))
            throw new ArgumentException($"Invalid value for argument `aggregation`. Expected one of `None`, {{{string.Join(", ", Known.Select(one => $"'{one}'"))}}}. Received: aggregation={aggregation}");
    }
}
