using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>Asks the user of the client that executes a cell for a line.</summary>
/// <param name="codec">Writes and signs messages.</param>
/// <param name="socket">The port.</param>
internal sealed class StdinChannel(MessageCodec codec, RouterSocket socket)
{
    private static readonly TimeSpan LookAfterClient = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Question? _question;

    /// <summary>Asks, and waits for the answer; null: there is nobody to ask, or the client went away.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted the cell.</exception>
    public string? Ask(Request request, string prompt, bool password, CancellationToken interrupt)
    {
        var client = request.Identities[0];
        _oneAtATime.Wait(interrupt);
        try
        {
            var question = new Question(client, new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
            _question = question;
            var content = new JsonObject { ["prompt"] = prompt, ["password"] = password };
            if (!socket.Send(client, codec.Write(request.Identities.Skip(1), "input_request", request.Header, content))) return null;
            while (!question.Answer.Task.Wait((int)LookAfterClient.TotalMilliseconds, interrupt))
            {
                if (!socket.Knows(client)) return null;
            }

            return question.Answer.Task.Result;
        }
        finally
        {
            _question = null;
            _oneAtATime.Release();
        }
    }

    /// <summary>Takes what came on the socket. An answer to nothing, or from somebody who was not asked, is ignored.</summary>
    public void Answered(Request reply)
    {
        if (reply.Header.Type == "input_reply" && _question is { } question && question.Client.AsSpan().SequenceEqual(reply.Identities[0]))
            question.Answer.TrySetResult(reply.Text("value", ""));
    }

    private sealed record Question(byte[] Client, TaskCompletionSource<string> Answer);
}
