namespace KerasBridge.Engine;

/// <summary>
/// What a program that runs notebooks offers to the library: pictures and progress bars are shown through it, and a training stops when it says so. A host sets
/// <see cref="NotebookHost.Current"/> once.
/// </summary>
public interface INotebookHost
{
    /// <summary>Signals that the user wants the running cell to stop. It is looked at between the steps of <c>fit</c>, <c>evaluate</c> and <c>predict</c>, and before those of <c>train_on_batch</c> and <c>test_on_batch</c>, which then throw <see cref="OperationCanceledException"/>, and while files are downloaded and extracted; the model stays usable.</summary>
    CancellationToken Interrupted { get; }

    /// <summary>Shows something below the running cell.</summary>
    /// <param name="data">The same thing in several forms: MIME type to content, as Jupyter's <c>display_data</c> has them; binary forms (<c>image/png</c>) in Base64.</param>
    /// <param name="displayId">A name under which it can be shown anew; null: none.</param>
    /// <param name="update">Whether what was shown under that name is replaced in place.</param>
    void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false);
}
