namespace KerasBridge.Models;

/// <summary>What the boxes of a model's diagram say, and which way it runs.</summary>
/// <param name="Shapes">Whether they say the shapes of inputs and outputs.</param>
/// <param name="DType">Whether they say the dtype of outputs.</param>
/// <param name="Names">Whether they say the names of layers.</param>
/// <param name="Direction"><c>TB</c>, <c>LR</c>, <c>BT</c> or <c>RL</c>.</param>
/// <param name="Nested">Whether models within are taken apart.</param>
/// <param name="Dpi">Dots to an inch.</param>
/// <param name="Activations">Whether they say activations.</param>
/// <param name="Trainable">Whether they say what is trained.</param>
internal sealed record DiagramOptions(bool Shapes, bool DType, bool Names, string Direction, bool Nested, double Dpi, bool Activations, bool Trainable)
{
    private static readonly string[] s_directions = ["TB", "LR", "BT", "RL"];

    /// <summary>Whether it runs across.</summary>
    public bool Lies => Direction is "LR" or "RL";

    /// <summary>Refuses what is not known.</summary>
    /// <exception cref="ArgumentException">There is no such direction, or the dpi is out of range.</exception>
    public DiagramOptions Check()
    {
        if (!s_directions.Contains(Direction))
            throw new ArgumentException($"'{Direction}' is not a valid value for rankdir.{Numpy.Suggest.Sentence(Direction ?? "", s_directions)} Expected 'TB' (top to bottom), 'LR' (left to right), 'BT' or 'RL'. Received: rankdir='{Direction}'");
        Figure.CheckDpi(Dpi);
        return this;
    }
}
