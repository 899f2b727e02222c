using System.Text;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>Publishes to all clients what happens in the kernel. Safe to call from any thread.</summary>
/// <param name="socket">Where to.</param>
/// <param name="codec">Writes and signs messages.</param>
internal sealed class IoPub(PubSocket socket, MessageCodec codec)
{
    private readonly string _topic = $"kernel.{Guid.NewGuid():N}.";

    /// <summary>Publishes a message.</summary>
    public void Publish(string type, MessageHeader parent, JsonObject content, JsonObject? metadata = null) =>
        socket.Publish(codec.Write([Encoding.ASCII.GetBytes(_topic + type)], type, parent, content, metadata));

    /// <summary>Publishes that the kernel works for a request, or that it is done with it.</summary>
    /// <param name="state"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
    /// <param name="parent">The request.</param>
    public void Status(string state, MessageHeader parent) => Publish("status", parent, new JsonObject { ["execution_state"] = state });
}
