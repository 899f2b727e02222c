namespace KerasBridge.Layers;

/// <summary>Marks a base class of layers that names its inner layers itself, so that its fields are not searched for them.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class OwnStateAttribute : Attribute;
