namespace KerasBridge;

// What datasets of files know about these.
public abstract partial class Dataset
{
    /// <summary>The names of the classes, of a dataset that was made of a folder for each class, or of such a one: <c>class_names[labels[i]]</c>.</summary>
    /// <exception cref="ArgumentException">The dataset was made otherwise.</exception>
    public ClassNames class_names => Names ?? throw new ArgumentException(
        "The dataset has no `class_names`. Expected one that `image_dataset_from_directory` made of a folder for each class, with labels. Received: another dataset");

    /// <summary>The files of a dataset that was made of files, in the order of its first loading, before any shuffle of its own.</summary>
    /// <exception cref="ArgumentException">The dataset was made otherwise.</exception>
    public IReadOnlyList<string> file_paths => Files ?? throw new ArgumentException(
        "The dataset has no `file_paths`. Expected one that `image_dataset_from_directory` made. Received: another dataset");

    /// <summary>The names of the classes; null where there are none.</summary>
    internal ClassNames? Names { get; init; }

    /// <summary>The files; null where there are none.</summary>
    internal IReadOnlyList<string>? Files { get; init; }

    /// <summary>The other dataset, where two were made at once.</summary>
    internal virtual (Dataset Training, Dataset Validation)? Pair => null;

    /// <summary>Takes the two datasets of <c>image_dataset_from_directory(…, subset: "both")</c> apart.</summary>
    /// <param name="training">That for training.</param>
    /// <param name="validation">That for validation.</param>
    /// <exception cref="ArgumentException">There is only one.</exception>
    public void Deconstruct(out Dataset training, out Dataset validation) => (training, validation) = Pair
        ?? throw new ArgumentException("There is one dataset here, not two. Expected what `image_dataset_from_directory` makes with `subset: \"both\"`. Received: another dataset; its elements come apart in a loop");
}
