namespace KerasBridge.Fixtures.Numpy;

/// <summary>Functions from the text of Python's lambdas.</summary>
internal static class LambdaText
{
    /// <summary>A delegate of a type; null where the text is not one for it.</summary>
    public static object? Delegate(string text, Type target) => throw new NotBuiltException($"the function {text} as {target.Name}");
}
