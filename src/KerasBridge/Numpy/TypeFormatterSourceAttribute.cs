using System.Diagnostics.CodeAnalysis;

namespace KerasBridge.Numpy;

/// <summary>
/// Says what formats a type in notebooks. .NET Interactive, and what follows it, finds an attribute of this name on any type, whatever its namespace and assembly, so that no reference is needed; see
/// https://github.com/dotnet/interactive/blob/main/docs/formatting.md.
/// </summary>
/// <param name="formatterSourceType">A class with <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)] Type formatterSourceType) : Attribute
{
    /// <summary>A class with <c>CreateTypeFormatters()</c>.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms to be asked for, the best first.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
