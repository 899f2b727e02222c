namespace KerasBridge.Autograd;

/// <summary>
/// Applies functions to symbolic tensors: the function becomes a node of the model's graph, and the shape of its result is found by tracing it twice, with
/// two different sizes in place of each <c>None</c>; where the results differ, the dimension is <c>None</c>.
/// </summary>
internal static class Symbolic
{
    // Primes, so that a product or quotient of a stand-in is unlike any size that a model has.
    private static readonly int[] StandIns = [83, 89];

    /// <summary>Calls a function, or adds it to the graph where an input is symbolic.</summary>
    public static Tensor Call(string name, Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        if (!inputs.Any(input => input is KerasTensor)) return function(inputs);
        return CallMany(name, values => [function(values)], inputs)[0];
    }

    /// <summary>Calls a function of several results, or adds it to the graph where an input is symbolic.</summary>
    public static Tensor[] CallMany(string name, Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
    {
        if (!inputs.Any(input => input is KerasTensor)) return function(inputs);
        var unique = Names.Unique(name);
        var specs = Infer(function, inputs);
        var node = new SymbolicNode(name, unique, inputs, (values, _) => function(values));
        return Connect(node, specs);
    }

    /// <summary>Makes the results of a node.</summary>
    public static KerasTensor[] Connect(SymbolicNode node, (Shape Shape, DType DType)[] specs)
    {
        node.Outputs = new KerasTensor[specs.Length];
        for (var i = 0; i < specs.Length; i++)
            node.Outputs[i] = new KerasTensor(specs[i].Shape, specs[i].DType, Names.Unique("keras_tensor")) { Origin = node, OriginIndex = i };
        return node.Outputs;
    }

    /// <summary>The shapes and dtypes that a function gives for inputs with unknown dimensions.</summary>
    public static (Shape Shape, DType DType)[] Infer(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        var first = Run(function, inputs, StandIns[0]);
        if (inputs.All(input => input.shape.IsKnown)) return first;
        var second = Run(function, inputs, StandIns[1]);
        var specs = new (Shape, DType)[first.Length];
        for (var i = 0; i < specs.Length; i++)
        {
            var dims = first[i].Shape.ToInts();
            for (var k = 0; k < dims.Length; k++)
            {
                if (dims[k] != second[i].Shape.Dims[k]) dims[k] = -1;
            }
            specs[i] = (Shape.FromInts(dims), first[i].DType);
        }
        return specs;
    }

    private static (Shape Shape, DType DType)[] Run(Func<Tensor[], Tensor[]> function, Tensor[] inputs, int standIn)
    {
        using var trace = new Trace();
        var values = Array.ConvertAll(inputs, input =>
        {
            if (input is not KerasTensor) return input;
            var dims = input.shape.ToInts();
            for (var i = 0; i < dims.Length; i++)
            {
                if (dims[i] < 0) dims[i] = standIn;
            }
            return new Tensor(Shape.FromInts(dims), input.dtype);
        });
        return Array.ConvertAll(function(values), result => (result.shape, result.dtype));
    }
}
