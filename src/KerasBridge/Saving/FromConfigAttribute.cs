namespace KerasBridge.Saving;

/// <summary>Marks a static method, in a part of <c>keras</c>, that makes a class's objects of their configuration where its factory's parameters do not suffice.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FromConfigAttribute(string className) : Attribute
{
    /// <summary>The class's name in configurations.</summary>
    public string ClassName { get; } = className;
}
