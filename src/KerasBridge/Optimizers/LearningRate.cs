using System.Globalization;

namespace KerasBridge;

/// <summary>A learning rate: a number or a schedule.</summary>
public readonly struct LearningRate
{
    private LearningRate(double value, LearningRateSchedule? schedule)
    {
        Value = value;
        Schedule = schedule;
    }

    /// <summary>The number.</summary>
    internal double Value { get; }

    /// <summary>The schedule, if it is one.</summary>
    internal LearningRateSchedule? Schedule { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The rate.</param>
    public static implicit operator LearningRate(double value) => new(value, null);

    /// <summary>A number that a metric or log gave.</summary>
    /// <param name="value">The rate.</param>
    public static implicit operator LearningRate(Scalar value) => new(value, null);

    /// <summary>A schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    public static implicit operator LearningRate(LearningRateSchedule schedule) => new(double.NaN, schedule);

    /// <summary>The number, rounded to float32 as the optimizer keeps it.</summary>
    /// <param name="rate">The rate.</param>
    /// <exception cref="InvalidOperationException">It is a schedule.</exception>
    public static implicit operator double(LearningRate rate) => rate.Schedule is null
        ? rate.Value
        : throw new InvalidOperationException("The learning rate is a schedule, not a number. Expected a number here: ask `optimizer.learning_rate` of an optimizer that was made with one.");

    /// <summary>The number, as Python prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Schedule?.ToString() ?? Value.ToString("R", CultureInfo.InvariantCulture);
}
