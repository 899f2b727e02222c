using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>A tensor that keeps its values from step to step and can be changed: a weight, a moving average, a metric's total.</summary>
[TypeFormatterSource(typeof(TextFormatters), PreferredMimeTypes = [TextFormatters.TextType])]
public sealed partial class Variable
{
    /// <summary>A variable.</summary>
    /// <param name="initializer">The first values; copied.</param>
    /// <param name="shape">Their shape, where it is to be checked.</param>
    /// <param name="dtype">The type of the elements; that of the values if not given.</param>
    /// <param name="trainable">Whether an optimizer changes it.</param>
    /// <param name="name">Its name; <c>variable</c> with a number if not given.</param>
    /// <exception cref="ShapeException">The values have another shape.</exception>
    public Variable(Tensor initializer, Shape? shape = null, DType? dtype = null, bool trainable = true, string? name = null)
    {
        initializer.RequireValue("A Variable");
        if (shape is not null && shape != initializer.shape)
            throw new ShapeException($"The first values of a variable do not have its shape. Expected shape={shape}. Received: initializer of shape {initializer.shape}");
        if (dtype is { } type && type != initializer.dtype) initializer = Trace.Suspend(() => Ops.Cast(initializer, type));
        this.name = name ?? Names.Unique("variable");
        path = this.name;
        this.trainable = trainable;
        value = Tensor.Allocate(initializer.shape, initializer.dtype);
        CopyFrom(initializer);
    }

    /// <summary>The variable's name, without its layer's: <c>kernel</c>.</summary>
    public string name { get; }

    /// <summary>The names of the layers around it and its own: <c>dense/kernel</c>.</summary>
    public string path { get; internal set; }

    /// <summary>Whether an optimizer changes it, as far as its layer is trainable.</summary>
    public bool trainable { get; set; }

    /// <summary>The sizes along each axis.</summary>
    public Shape shape => value.shape;

    /// <summary>The type of the elements.</summary>
    public DType dtype => value.dtype;

    /// <summary>The number of axes.</summary>
    public int ndim => value.ndim;

    /// <summary>The values, as a tensor that follows every change.</summary>
    public Tensor value { get; }

    /// <summary>What is added to the loss for this variable, if anything.</summary>
    internal Func<Tensor, Tensor>? Regularizer { get; set; }

    /// <summary>What an optimizer projects the variable with after each update, if anything.</summary>
    internal Func<Tensor, Tensor>? Constraint { get; set; }

    /// <summary>Replaces the values.</summary>
    /// <param name="value">The new values, of the variable's shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public void assign(Tensor value)
    {
        if (value.shape != shape)
        {
            throw new ShapeException(
                $"The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. variable.shape={shape}, Received: value.shape={value.shape}. Target variable: {this}");
        }
        if (value.dtype != dtype) value = Ops.Cast(value, dtype);
        if (Trace.Current is not null)
        {
            new AssignOp().Apply(this.value, value);
            return;
        }
        value.RequireValue("`variable.assign(value)`");
        CopyFrom(value);
    }

    /// <summary>Adds to the values.</summary>
    /// <param name="value">What to add; broadcast to the variable's shape.</param>
    public void assign_add(Tensor value) => assign(Ops.Add(this.value, value));

    /// <summary>Subtracts from the values.</summary>
    /// <param name="value">What to subtract; broadcast to the variable's shape.</param>
    public void assign_sub(Tensor value) => assign(Ops.Subtract(this.value, value));

    /// <summary>The values as a tensor.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator Tensor(Variable variable) => variable.value;

    /// <summary>Keras's description of the variable.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<Variable path={path}, shape={shape}, dtype={dtype}>";

    /// <summary>Sets every value to zero.</summary>
    internal unsafe void Clear()
    {
        System.Runtime.InteropServices.NativeMemory.Clear(value.Data, value.ByteCount);
        GC.KeepAlive(this);
    }

    internal unsafe void CopyFrom(Tensor source)
    {
        Buffer.MemoryCopy(source.Data, value.Data, value.ByteCount, value.ByteCount);
        GC.KeepAlive(source);
        GC.KeepAlive(this);
    }
}
