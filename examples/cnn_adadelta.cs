#:project Shared/Shared.csproj
// Conv2D, MaxPooling2D, Dropout and Dense, trained with Adadelta and a loss given as a function: a Python snippet, line for line.
// dotnet run examples/cnn_adadelta.cs [-- --epochs N] [--seed N] [--quick]
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras.layers;
using static KerasBridge.keras.models;
using tf = KerasBridge;

var run = new Example(args, epochs: 2);

var num_classes = 10;
var model = Sequential();
model.add(Conv2D(32, kernel_size: (3, 3), activation: "relu", input_shape: (28, 28, 1)));
model.add(MaxPooling2D(pool_size: (2, 2)));
model.add(Dropout(0.25));
model.add(Flatten());
model.add(Dense(128, activation: "relu"));
model.add(Dropout(0.5));
model.add(Dense(num_classes, activation: "softmax"));
model.compile(loss: keras.losses.categorical_crossentropy, optimizer: tf.keras.optimizers.Adadelta(), metrics: ["accuracy"]);
model.summary();

// The document stops here. So that the model has something to learn: digits drawn in code.
var ((x, y), (x_test, y_test)) = keras.datasets.synthetic_digits.load_data(run.quick ? 1280 : 12800, 1000);
x = x.reshape(-1, 28, 28, 1).astype("float32") / 255;
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255;
y = keras.utils.to_categorical(y, num_classes);
y_test = keras.utils.to_categorical(y_test, num_classes);
model.fit(x, y, batch_size: 128, epochs: run.epochs, validation_data: (x_test, y_test));
