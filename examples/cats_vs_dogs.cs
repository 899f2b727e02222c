#:project Shared/Shared.csproj
// Cats or dogs, from folders of photos: a Python snippet, line for line; then what it says of one photo.
// dotnet run examples/cats_vs_dogs.cs [-- FOLDER] [--epochs N] [--seed N] [--quick]
// FOLDER has train/ and validation/, each with a folder for each class; without it faces are drawn.
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras.models;
using static KerasBridge.keras.preprocessing.image;
using static KerasBridge.Python;
using tf = KerasBridge;

var run = new Example(args, epochs: 25, takes_folder: true);
var data = run.cats_and_dogs(image_size: 96);

var train_datagen = ImageDataGenerator(rescale: 1.0 / 255, shear_range: 0.2, zoom_range: 0.2, horizontal_flip: true);
var train_generator = train_datagen.flow_from_directory($"{data}/train", target_size: (64, 64), batch_size: 32, class_mode: "binary");
var test_datagen = ImageDataGenerator(rescale: 1.0 / 255);
var validation_generator = test_datagen.flow_from_directory($"{data}/validation", target_size: (64, 64), batch_size: 32, class_mode: "binary");

var cnn = tf.keras.models.Sequential();
cnn.add(tf.keras.layers.Conv2D(filters: 32, kernel_size: 3, activation: "relu", input_shape: [64, 64, 3]));
cnn.add(tf.keras.layers.MaxPool2D(pool_size: 2, strides: 2));
cnn.add(tf.keras.layers.Conv2D(filters: 32, kernel_size: 3, activation: "relu"));
cnn.add(tf.keras.layers.MaxPool2D(pool_size: 2, strides: 2));
cnn.add(tf.keras.layers.Flatten());
cnn.add(tf.keras.layers.Dense(units: 128, activation: "relu"));
cnn.add(tf.keras.layers.Dense(units: 1, activation: "sigmoid"));
cnn.compile(optimizer: "adam", loss: "binary_crossentropy", metrics: ["accuracy"]);
cnn.summary();
cnn.fit(x: train_generator, validation_data: validation_generator, epochs: run.epochs);

// One photo, as the model saw those that it was trained on: the same size, the same scale.
var path = validation_generator.filepaths[0];
var photo = load_img(path, target_size: (64, 64));
var x = img_to_array(photo) / 255;
x = np.expand_dims(x, axis: 0);
var result = cnn.predict(x);
var names = train_generator.class_indices.ToDictionary(pair => pair.Value, pair => pair.Key);
print($"{path}: {names[(double)result[0, 0] > 0.5 ? 1 : 0]} ({result[0, 0]:.3f})");
