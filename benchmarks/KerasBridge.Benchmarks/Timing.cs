using System.Diagnostics;

namespace KerasBridge.Benchmarks;

/// <summary>Times a call that is repeated.</summary>
internal static class Timing
{
    /// <summary>The median time of a call in milliseconds, of as many calls as fit into the time, but at least 5.</summary>
    public static double MedianMilliseconds(Action call, double milliseconds)
    {
        var times = new List<double>();
        var whole = Stopwatch.StartNew();
        while (times.Count < 5 || whole.Elapsed.TotalMilliseconds < milliseconds) times.Add(Once(call));
        return Measurement.MedianOf(times);
    }

    /// <summary>The time of one call in milliseconds.</summary>
    public static double Once(Action call)
    {
        var start = Stopwatch.GetTimestamp();
        call();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
