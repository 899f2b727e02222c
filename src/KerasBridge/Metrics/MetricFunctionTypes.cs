namespace KerasBridge.Metrics;

// The types of keras.metrics' functions that have parameters besides targets and predictions; delegates for the reason that LossFunctionTypes.cs gives.

/// <summary>binary_accuracy.</summary>
/// <param name="y_true">The targets, 0 or 1.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="threshold">Above this a prediction counts as 1.</param>
/// <returns>1 where a prediction is right, 0 elsewhere.</returns>
public delegate Tensor BinaryAccuracyFunction(Tensor y_true, Tensor y_pred, double threshold = 0.5);

/// <summary>top_k_categorical_accuracy.</summary>
/// <param name="y_true">The targets, one-hot.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="k">How many of the largest predictions are looked at.</param>
/// <returns>1 for each sample whose class is among them, 0 for the others.</returns>
public delegate Tensor TopKFunction(Tensor y_true, Tensor y_pred, int k = 5);

/// <summary>sparse_top_k_categorical_accuracy.</summary>
/// <param name="y_true">The labels.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="k">How many of the largest predictions are looked at.</param>
/// <param name="from_sorted_ids">Whether the predictions are the ids of classes, best first, and not scores.</param>
/// <returns>1 for each sample whose label is among them, 0 for the others.</returns>
public delegate Tensor SparseTopKFunction(Tensor y_true, Tensor y_pred, int k = 5, bool from_sorted_ids = false);

/// <summary>pearson_correlation, concordance_correlation.</summary>
/// <param name="y_true">The targets.</param>
/// <param name="y_pred">The predictions.</param>
/// <param name="axis">The axis along which they are correlated.</param>
/// <returns>The correlations, without that axis.</returns>
public delegate Tensor CorrelationFunction(Tensor y_true, Tensor y_pred, int axis = -1);
