namespace KerasBridge;

/// <summary>Which norm: a number, or <c>"fro"</c> or <c>"nuc"</c> for matrices.</summary>
public readonly struct NormOrder
{
    private NormOrder(double number, string? name)
    {
        Number = number;
        Name = name;
    }

    internal double Number { get; }

    internal string? Name { get; }

    /// <summary>A number; <c>np.inf</c> is the largest element.</summary>
    /// <param name="order">The number.</param>
    public static implicit operator NormOrder(double order) => new(order, null);

    /// <summary>A name.</summary>
    /// <param name="name"><c>fro</c> or <c>nuc</c>.</param>
    public static implicit operator NormOrder(string name) => new(0, name);

    /// <summary>The number or name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name is null ? Numpy.PythonFormat.Repr(Number) : $"'{Name}'";
}
