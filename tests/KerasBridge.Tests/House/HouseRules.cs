namespace KerasBridge.Tests.House;

/// <summary>The folders of src/KerasBridge, by level: who may use whom points down.</summary>
internal static class HouseRules
{
    /// <summary>The highest first. A folder may name types of lower levels, and of its own level as long as that makes no cycle.</summary>
    public static readonly string[][] Levels =
    [
        ["Facade"],
        ["Models"],
        ["Callbacks", "Saving", "Data", "Plotting"],
        ["Layers"],
        ["Losses", "Metrics", "Optimizers"],
        ["Activations", "Initializers", "Regularizers", "Constraints"],
        ["Random", "Images"],
        ["Autograd"],
        ["Engine"],
        ["Numpy"],
    ];

    /// <summary>The types through which names are reached. A file's own part of one, which holds its factory, does not count.</summary>
    public static readonly string[] FacadeTypes = ["keras", "KerasTop", "KerasBackendTop", "np", "npTop", "plt", "Python"];

    /// <summary>All folders, the highest first.</summary>
    public static string[] Folders => [.. Levels.SelectMany(level => level)];

    /// <summary>The level of a folder, 0 being the highest; −1 for one that the list does not know.</summary>
    public static int LevelOf(string folder) => Array.FindIndex(Levels, level => level.Contains(folder));
}
