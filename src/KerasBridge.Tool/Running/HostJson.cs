using System.Text.Json.Serialization;

namespace KerasBridge.Tool.Running;

/// <summary>How messages become JSON; made by the compiler, so that the process of the cells starts without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HostMessage))]
internal sealed partial class HostJson : JsonSerializerContext;
