namespace KerasBridge.Fixtures;

/// <summary>What replaying a case came to.</summary>
public enum OutcomeKind
{
    /// <summary>Everything that the case says was met.</summary>
    Hold,

    /// <summary>Something was not met.</summary>
    Fail,

    /// <summary>The case names something that the library does not have.</summary>
    NotBuilt,
}

/// <summary>What replaying a case came to, with the reason of a failure or the name of what is absent.</summary>
public readonly record struct Outcome(OutcomeKind Kind, string Text)
{
    /// <summary>Everything that the case says was met.</summary>
    public static Outcome Hold => new(OutcomeKind.Hold, "");

    /// <summary>Something was not met.</summary>
    public static Outcome Fail(string reason) => new(OutcomeKind.Fail, reason);

    /// <summary>The case names something that the library does not have.</summary>
    public static Outcome NotBuilt(string name) => new(OutcomeKind.NotBuilt, name);
}
