namespace KerasBridge.Optimizers;

/// <summary>What schedules that decay over a number of steps have in common.</summary>
internal static class Decay
{
    /// <summary>A number of steps, which must be above 0.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static int Steps(int steps, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(steps))] string? argument = null) =>
        steps > 0 ? steps : throw new ArgumentException($"Argument `{argument}` must be > 0. Received: {argument}={steps}");

    /// <summary>How often the steps of a decay have gone by: whole times only, where it goes down in stairs.</summary>
    public static float Times(long step, int decay_steps, bool staircase)
    {
        var times = (float)step / decay_steps;
        return staircase ? MathF.Floor(times) : times;
    }

    /// <summary>A rate that has decayed to a share, between the first and the least one.</summary>
    public static float Between(float first, double alpha, float decayed) => first * ((1 - (float)alpha) * decayed + (float)alpha);
}
