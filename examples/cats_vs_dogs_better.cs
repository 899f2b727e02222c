#:project Shared/Shared.csproj
// Cats or dogs from some thousand photos, as a practitioner would: augmentation in the model, batch normalization, global pooling,
// a learning rate that warms up and falls, and the best weights kept; then where it is wrong.
// dotnet run examples/cats_vs_dogs_better.cs [-- FOLDER] [--epochs N] [--seed N] [--quick]
// FOLDER has train/ and validation/, each with a folder for each class; without it faces are drawn.
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras;
using static KerasBridge.Python;

var run = new Example(args, epochs: 55, takes_folder: true);
var data = run.cats_and_dogs(image_size: 96);
var size = run.quick ? (32, 32) : (96, 96);
var train = utils.image_dataset_from_directory($"{data}/train", image_size: size, batch_size: 32, label_mode: "binary", seed: 1);
var validation = utils.image_dataset_from_directory($"{data}/validation", image_size: size, batch_size: 50, label_mode: "binary", shuffle: false);

// Each photo is seen otherwise in each epoch. In evaluate and predict these layers do nothing.
var input = keras.Input((size.Item1, size.Item2, 3));
var x = layers.RandomFlip("horizontal").Apply(input);
x = layers.RandomRotation(0.05).Apply(x);
x = layers.RandomZoom(0.2).Apply(x);
x = layers.RandomTranslation(0.1, 0.1).Apply(x);
x = layers.RandomContrast(0.2).Apply(x);
x = layers.Rescaling(1.0 / 127.5, offset: -1).Apply(x);
foreach (var filters in (int[])[32, 64, 128, 128, 256])
{
    x = layers.Conv2D(filters, 3, padding: "same", use_bias: false).Apply(x);
    x = layers.BatchNormalization().Apply(x);
    x = layers.Activation("relu").Apply(x);
    if (filters < 256) x = layers.MaxPooling2D().Apply(x);
}
x = layers.GlobalAveragePooling2D().Apply(x);
x = layers.Dropout(0.3).Apply(x);
var output = layers.Dense(1, activation: "sigmoid").Apply(x);
var model = keras.Model(input, output);
model.summary();

var steps = len(train);
var rate = optimizers.schedules.CosineDecay(1e-4, decay_steps: steps * Math.Max(run.epochs - 1, 1), warmup_target: 2e-3, warmup_steps: steps);
model.compile(optimizers.AdamW(rate, weight_decay: 1e-2), losses.BinaryCrossentropy(label_smoothing: 0.05), metrics: ["accuracy"]);
model.fit(train, validation_data: validation, epochs: run.epochs,
    callbacks: [callbacks.EarlyStopping(monitor: "val_accuracy", mode: "max", patience: 25, restore_best_weights: true)]);

// Where it is wrong: the confusion matrix, and the photos that it is surest about and mistaken.
var y_pred = ((NDArray)model.predict(validation, verbose: 0)).reshape(-1);
var y_true = np.concatenate([.. validation.Select(batch => batch[1].tensor.numpy())]).reshape(-1);
var names = validation.class_names;
print($"\n{"",12}{"said " + names[0],12}{"said " + names[1],12}");
for (var actual = 0; actual < 2; actual++)
{
    var said = y_pred[y_true == actual] > 0.5;
    print($"{names[actual],12}{(int)np.sum(~said),12}{(int)np.sum(said),12}");
}
print($"accuracy {np.mean((y_pred > 0.5) == (y_true == 1)):.3f} of {len(y_true)} photos");
print("\nThe worst mistakes:");
foreach (var place in np.argsort(-np.abs(y_pred - y_true))[..10].ToArray<long>())
{
    var i = (int)place;
    if (Math.Abs((double)y_pred[i] - (double)y_true[i]) > 0.5) print($"{validation.file_paths[i]}: {names[(int)Math.Round((double)y_pred[i])]}, it says ({y_pred[i]:.3f})");
}

