#:project Shared/Shared.csproj
// MNIST with one-hot labels and dropout: a Python snippet, line for line.
// dotnet run examples/mnist_dropout.cs [-- --epochs N] [--seed N] [--quick]
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras.datasets;
using static KerasBridge.keras.layers;
using static KerasBridge.keras.models;
using static KerasBridge.Python;
using K = KerasBridge.keras.backend;

var run = new Example(args, epochs: 10);

var ((x_train, y_train), (x_test, y_test)) = run.has_mnist ? mnist.load_data() : synthetic_digits.load_data();
x_train = x_train.reshape(x_train.shape[0], 28, 28, 1);
x_test = x_test.reshape(x_test.shape[0], 28, 28, 1);
x_train = x_train.astype("float32");
x_test = x_test.astype("float32");
x_train /= 255;
x_test /= 255;
y_train = keras.utils.to_categorical(y_train, 10);
y_test = keras.utils.to_categorical(y_test, 10);
(x_train, y_train) = run.part((x_train, y_train), 3200);
(x_test, y_test) = run.part((x_test, y_test), 1000);

var model = Sequential();
model.add(Conv2D(32, kernel_size: (3, 3), activation: "relu", input_shape: (28, 28, 1)));
model.add(MaxPooling2D(pool_size: (2, 2)));
model.add(Flatten());
model.add(Dense(128, activation: "relu"));
model.add(Dropout(0.5));
model.add(Dense(10, activation: "softmax"));
model.compile(loss: keras.losses.categorical_crossentropy, optimizer: "adam", metrics: ["accuracy"]);
model.fit(x_train, y_train, batch_size: 32, epochs: run.epochs, verbose: 1, validation_data: (x_test, y_test));
var score = model.evaluate(x_test, y_test, verbose: 0);
print("Test loss:", score[0]);
print("Test accuracy:", score[1]);
print("Image data format:", K.image_data_format());
