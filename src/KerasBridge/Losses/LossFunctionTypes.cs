namespace KerasBridge.Losses;

// The types of keras.losses' functions that have parameters besides targets and predictions. They are delegates, and not methods, so that the same name can be
// passed as an argument (`loss: keras.losses.huber`) and called with its parameters by name (`keras.losses.huber(y_true, y_pred, delta: 2)`).

/// <summary>binary_crossentropy, categorical_crossentropy.</summary>
/// <param name="y_true">The targets, of the shape of the predictions.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
/// <param name="label_smoothing">How far the targets are moved towards equal probabilities.</param>
/// <param name="axis">The axis of the classes.</param>
/// <returns>The losses, without that axis.</returns>
public delegate Tensor CrossentropyFunction(Tensor y_true, Tensor y_pred, bool from_logits = false, double label_smoothing = 0.0, int axis = -1);

/// <summary>sparse_categorical_crossentropy.</summary>
/// <param name="y_true">The labels.</param>
/// <param name="y_pred">The predictions, with an axis of classes more.</param>
/// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
/// <param name="ignore_class">A label whose samples do not count.</param>
/// <param name="axis">The axis of the classes: the last.</param>
/// <returns>The losses, of the shape of the labels.</returns>
public delegate Tensor SparseCrossentropyFunction(Tensor y_true, Tensor y_pred, bool from_logits = false, int? ignore_class = null, int axis = -1);

/// <summary>binary_focal_crossentropy.</summary>
/// <param name="y_true">The targets, of the shape of the predictions.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="apply_class_balancing">Whether the classes are weighed by alpha.</param>
/// <param name="alpha">The weight of class 1.</param>
/// <param name="gamma">How strongly samples that are already right count less.</param>
/// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
/// <param name="label_smoothing">How far the targets are moved towards one half.</param>
/// <param name="axis">The axis whose mean is taken.</param>
/// <returns>The losses, without that axis.</returns>
public delegate Tensor BinaryFocalFunction(Tensor y_true, Tensor y_pred, bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0,
    bool from_logits = false, double label_smoothing = 0.0, int axis = -1);

/// <summary>categorical_focal_crossentropy.</summary>
/// <param name="y_true">The targets, one-hot.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="alpha">The weight of the classes.</param>
/// <param name="gamma">How strongly samples that are already right count less.</param>
/// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
/// <param name="label_smoothing">How far the targets are moved towards equal probabilities.</param>
/// <param name="axis">The axis of the classes.</param>
/// <returns>The losses, without that axis.</returns>
public delegate Tensor CategoricalFocalFunction(Tensor y_true, Tensor y_pred, double alpha = 0.25, double gamma = 2.0,
    bool from_logits = false, double label_smoothing = 0.0, int axis = -1);

/// <summary>huber.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="delta">Where the loss goes from quadratic to linear.</param>
/// <returns>The losses, without the last axis.</returns>
public delegate Tensor HuberFunction(Tensor y_true, Tensor y_pred, double delta = 1.0);

/// <summary>cosine_similarity.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="axis">The axis of the vectors.</param>
/// <returns>The losses, without that axis.</returns>
public delegate Tensor CosineFunction(Tensor y_true, Tensor y_pred, int axis = -1);

/// <summary>dice.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="axis">The axes that are summed over; all of them if not given.</param>
/// <returns>The losses, without those axes.</returns>
public delegate Tensor DiceFunction(Tensor y_true, Tensor y_pred, IReadOnlyList<int>? axis = null);

/// <summary>tversky.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="alpha">The weight of false positives.</param>
/// <param name="beta">The weight of false negatives.</param>
/// <param name="axis">The axes that are summed over; all of them if not given.</param>
/// <returns>The losses, without those axes.</returns>
public delegate Tensor TverskyFunction(Tensor y_true, Tensor y_pred, double alpha = 0.5, double beta = 0.5, IReadOnlyList<int>? axis = null);

/// <summary>circle.</summary>
/// <param name="y_true">The labels.</param>
/// <param name="y_pred">Embeddings of unit length.</param>
/// <param name="ref_labels">The labels of the references; <paramref name="y_true"/> if not given.</param>
/// <param name="ref_embeddings">The embeddings that are compared with; <paramref name="y_pred"/> if not given.</param>
/// <param name="remove_diagonal">Whether an embedding is not compared with itself.</param>
/// <param name="gamma">The scale.</param>
/// <param name="margin">How far apart different labels should be.</param>
/// <returns>One loss for each embedding.</returns>
public delegate Tensor CircleFunction(Tensor y_true, Tensor y_pred, Tensor? ref_labels = null, Tensor? ref_embeddings = null, bool remove_diagonal = true,
    double gamma = 80, double margin = 0.4);

/// <summary>categorical_generalized_cross_entropy.</summary>
/// <param name="y_true">The labels.</param>
/// <param name="y_pred">The predicted probabilities.</param>
/// <param name="q">Between 0 (as cross-entropy) and 1 (as mean absolute error).</param>
/// <returns>The losses, of the shape of the labels.</returns>
public delegate Tensor GeneralizedFunction(Tensor y_true, Tensor y_pred, double q);
