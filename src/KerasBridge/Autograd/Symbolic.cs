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

    /// <summary>As <see cref="Call"/>, where the shape and dtype of a symbolic result follow from those of the inputs by a rule of their own.</summary>
    public static Tensor CallAs(string name, Func<Tensor[], Tensor> function, Func<Tensor[], (Shape Shape, DType DType)> rule, params Tensor[] inputs)
    {
        if (!inputs.Any(input => input is KerasTensor)) return function(inputs);
        return Connect(new SymbolicNode(name, Names.Unique(name), inputs, (values, _) => [function(values)]), [rule(inputs)])[0];
    }

    /// <summary>As <see cref="CallMany"/>, where the shapes and dtypes of symbolic results follow from those of the inputs by a rule of their own.</summary>
    public static Tensor[] CallManyAs(string name, Func<Tensor[], Tensor[]> function, Func<Tensor[], (Shape Shape, DType DType)[]> rule, params Tensor[] inputs)
    {
        if (!inputs.Any(input => input is KerasTensor)) return function(inputs);
        return Connect(new SymbolicNode(name, Names.Unique(name), inputs, (values, _) => function(values)), rule(inputs));
    }

    /// <summary>Calls a function of several results, or adds it to the graph where an input is symbolic.</summary>
    public static Tensor[] CallMany(string name, Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
    {
        if (!inputs.Any(input => input is KerasTensor)) return function(inputs);
        var unique = Names.Unique(name);
        var specs = Infer(function, inputs, search: true);
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

    /// <summary>
    /// The shapes and dtypes that a function gives for inputs with unknown dimensions. A function that may be called any number of times can be tried with sizes that fit.
    /// </summary>
    public static (Shape Shape, DType DType)[] Infer(Func<Tensor[], Tensor[]> function, Tensor[] inputs, bool search = false)
    {
        var unknown = inputs.Where(input => input is KerasTensor).Sum(input => input.shape.ToInts().Count(dim => dim < 0));
        var sizes = new int[unknown];
        var first = FirstThatFits(function, inputs, sizes, search);
        if (!sizes.Contains(StandIns[0])) return first;
        var second = Run(function, inputs, Array.ConvertAll(sizes, size => size == StandIns[0] ? StandIns[1] : size));
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

    /// <summary>
    /// Where unknown dimensions must be alike to fit (inner sizes of a product, a broadcast with a known size), they become 1 or a known size; all others are the stand-in.
    /// </summary>
    private static (Shape Shape, DType DType)[] FirstThatFits(Func<Tensor[], Tensor[]> function, Tensor[] inputs, int[] sizes, bool search)
    {
        Array.Fill(sizes, StandIns[0]);
        try
        {
            return Run(function, inputs, sizes);
        }
        catch (ArgumentException error) when (search && sizes.Length is > 0 and <= 4)
        {
            int[] candidates = [StandIns[0], 1, .. inputs.SelectMany(input => input.shape.ToInts()).Where(dim => dim > 1).Distinct()];
            var chosen = new int[sizes.Length];
            while (true)
            {
                var place = 0;
                while (place < chosen.Length && ++chosen[place] == candidates.Length) chosen[place++] = 0;
                if (place == chosen.Length) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
                for (var i = 0; i < sizes.Length; i++) sizes[i] = candidates[chosen[i]];
                try
                {
                    return Run(function, inputs, sizes);
                }
                catch (ArgumentException)
                {
                    // The next choice may fit.
                }
            }
        }
    }

    private static (Shape Shape, DType DType)[] Run(Func<Tensor[], Tensor[]> function, Tensor[] inputs, int[] sizes)
    {
        using var trace = new Trace();
        var next = 0;
        var values = Array.ConvertAll(inputs, input =>
        {
            if (input is not KerasTensor) return input;
            var dims = input.shape.ToInts();
            for (var i = 0; i < dims.Length; i++)
            {
                if (dims[i] < 0) dims[i] = sizes[next++];
            }
            return new Tensor(Shape.FromInts(dims), input.dtype);
        });
        return Array.ConvertAll(function(values), result => (result.shape, result.dtype));
    }
}
