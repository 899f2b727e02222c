using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

public abstract partial class Optimizer
{
    /// <summary>Makes a slot for each variable.</summary>
    /// <param name="trainable_variables">The variables.</param>
    /// <param name="name">The slots' name: <c>momentum</c>.</param>
    /// <param name="initializer">Their first values; zeros if not given.</param>
    /// <returns>The slots, in the variables' order.</returns>
    public IReadOnlyList<Variable> add_optimizer_variables(IReadOnlyList<Variable> trainable_variables, string name, InitializerArg initializer = default) =>
        [.. trainable_variables.Select(variable => add_variable_from_reference(variable, name, initializer))];

    /// <summary>Replaces a variable's values, in <see cref="update_step"/>.</summary>
    /// <param name="variable">The variable, or a slot.</param>
    /// <param name="value">The new values.</param>
    public void assign(Variable variable, Tensor value) => variable.assign(value);

    /// <summary>Adds to a variable's values, in <see cref="update_step"/>.</summary>
    /// <param name="variable">The variable, or a slot.</param>
    /// <param name="value">What is added.</param>
    public void assign_add(Variable variable, Tensor value) => variable.assign_add(value);

    /// <summary>Subtracts from a variable's values, in <see cref="update_step"/>.</summary>
    /// <param name="variable">The variable, or a slot.</param>
    /// <param name="value">What is subtracted.</param>
    public void assign_sub(Variable variable, Tensor value) => variable.assign_sub(value);

    /// <summary>Replaces the state: what <see cref="variables"/> has.</summary>
    /// <param name="weights">An array for each variable.</param>
    /// <exception cref="InvalidOperationException">The slots have not been made.</exception>
    /// <exception cref="ArgumentException">There are not as many arrays as variables.</exception>
    /// <exception cref="ShapeException">An array has another shape than its variable.</exception>
    public void set_weights(IReadOnlyList<NDArray> weights)
    {
        if (!built)
        {
            throw new InvalidOperationException(
                "You are calling `set_weights()` on an optimizer that has not yet been built. Please call `optimizer.build(trainable_variables)` to create the optimizer weights before calling `set_weights()`.");
        }
        if (weights.Count != variables.Count)
            throw new ArgumentException($"The weights do not fit the optimizer '{name}'. Expected one array for each of {variables.Count} variables. Received: {weights.Count} arrays");
        for (var i = 0; i < weights.Count; i++)
        {
            if (variables[i].shape != weights[i].shape)
                throw new ShapeException($"Optimizer variable {variables[i].path} has shape {variables[i].shape} not compatible with provided weight shape {weights[i].shape}.");
        }
        for (var i = 0; i < weights.Count; i++) variables[i].assign(weights[i]);
    }

    /// <summary>Writes the state down, by the variables' places: <c>"0"</c>, <c>"1"</c> …</summary>
    /// <param name="store">Where to.</param>
    public virtual void save_own_variables(IDictionary<string, NDArray> store)
    {
        for (var i = 0; i < variables.Count; i++) store[$"{i}"] = variables[i].numpy();
    }

    /// <summary>Takes the state from what <see cref="save_own_variables"/> wrote. Where that has another number of variables, it warns and changes nothing.</summary>
    /// <param name="store">Where from.</param>
    public virtual void load_own_variables(IReadOnlyDictionary<string, NDArray> store)
    {
        var own = variables;
        if (store.Count != own.Count)
        {
            KerasConsole.Warn(
                $"Skipping variable loading for optimizer '{name}', because it has {own.Count} variables whereas the saved optimizer has {store.Count} variables. " +
                (own.Count == 0 ? "This is likely because the optimizer has not been called/built yet." : ""));
            return;
        }
        for (var i = 0; i < own.Count; i++)
        {
            own[i].assign(store.TryGetValue($"{i}", out var value)
                ? value
                : throw new ArgumentException($"The saved state of the optimizer '{name}' is not complete. Expected the keys 0 to {own.Count - 1}. Received: {string.Join(", ", store.Keys)}"));
        }
    }

    /// <summary>What a step makes of given state and variables; the optimizer's and the model's own stay as they are.</summary>
    /// <param name="optimizer_variables">The state, as <see cref="variables"/> has it.</param>
    /// <param name="grads">A gradient for each variable; null where it has none.</param>
    /// <param name="trainable_variables">The values of the variables that the optimizer was built for.</param>
    /// <returns>The new values of the variables, and the new state.</returns>
    /// <exception cref="InvalidOperationException">The slots have not been made.</exception>
    /// <exception cref="ArgumentException">There is not one value for each variable.</exception>
    public (IReadOnlyList<Tensor> trainable_variables, IReadOnlyList<Tensor> optimizer_variables) stateless_apply(
        IReadOnlyList<Tensor> optimizer_variables, IReadOnlyList<Tensor?> grads, IReadOnlyList<Tensor> trainable_variables)
    {
        if (!built)
        {
            throw new InvalidOperationException(
                $"To call `stateless_apply`, {GetType().Name} must be built (i.e. its variables must have been created). You can build it via `optimizer.build(trainable_variables)`.");
        }
        var (own, caller) = (BuiltFor, GetType().Name);
        var (inner, moved) = Stateless.Run(caller, nameof(trainable_variables), own, trainable_variables,
            () => Stateless.Run(caller, nameof(optimizer_variables), variables, optimizer_variables, () => { apply(grads); return 0; }).Values);
        return (moved, inner);
    }
}
