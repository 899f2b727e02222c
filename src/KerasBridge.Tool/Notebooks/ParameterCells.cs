namespace KerasBridge.Tool.Notebooks;

/// <summary>The tags that papermill gives to the cells of parameters.</summary>
internal static class ParameterCells
{
    /// <summary>The cell that declares the parameters and their defaults.</summary>
    public const string Tag = "parameters";

    /// <summary>The cell that gives them other values, made by the runner.</summary>
    public const string InjectedTag = "injected-parameters";
}
