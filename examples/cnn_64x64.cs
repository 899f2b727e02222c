#:project Shared/Shared.csproj
// A ten-class network on 64×64 colour images: a Python snippet, line for line.
// dotnet run examples/cnn_64x64.cs [-- --epochs N] [--seed N] [--quick]
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras.layers;
using static KerasBridge.keras.models;

var run = new Example(args, epochs: 2);

// Define CNN architecture
var model = Sequential();
model.add(Conv2D(32, (3, 3), activation: "relu", input_shape: (64, 64, 3)));
model.add(MaxPooling2D((2, 2)));
model.add(Conv2D(64, (3, 3), activation: "relu"));
model.add(MaxPooling2D((2, 2)));
model.add(Flatten());
model.add(Dense(128, activation: "relu"));
model.add(Dense(10, activation: "softmax"));

// Compile the model
model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
model.summary();

// The document stops here. So that the model has something to learn: drawn digits, as large colour images.
var ((digits, labels), _) = keras.datasets.synthetic_digits.load_data(run.quick ? 320 : 3200, 1);
var x = np.zeros((digits.shape[0], 64, 64, 3), dtype: "float32");
x[.., 4..60, 4..60, ..] = np.expand_dims(np.repeat(np.repeat(digits, 2, axis: 1), 2, axis: 2), -1) / 255.0;
var y = keras.utils.to_categorical(labels, 10);
model.fit(x, y, batch_size: 32, epochs: run.epochs, validation_split: 0.1);
