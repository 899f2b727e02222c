using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>What the runner and the process of the cells say to each other: one line of JSON each.</summary>
/// <param name="Type">One of <see cref="HostMessageType"/>.</param>
/// <param name="Text">Code, or text of a stream.</param>
/// <param name="Name">What a cell is called in messages, or under which name something is shown.</param>
/// <param name="Data">Something rich: MIME type to content.</param>
/// <param name="Flag">Whether an update replaces, or a clearing waits.</param>
/// <param name="Error">Why a cell failed.</param>
internal sealed record HostMessage(string Type, string? Text = null, string? Name = null, IReadOnlyDictionary<string, string>? Data = null, bool Flag = false, CellError? Error = null);
