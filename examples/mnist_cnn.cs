#:project Shared/Shared.csproj
// MNIST with three convolutions: a Python snippet, line for line.
// dotnet run examples/mnist_cnn.cs [-- --epochs N] [--seed N] [--quick]
using KerasBridge;
using KerasBridge.Examples;
using static KerasBridge.keras;
using static KerasBridge.Python;

var run = new Example(args, epochs: 5);

var ((train_images, train_labels), (test_images, test_labels)) = run.has_mnist ? datasets.mnist.load_data() : datasets.synthetic_digits.load_data();
train_images = train_images.reshape((60000, 28, 28, 1)).astype("float32") / 255;
test_images = test_images.reshape((10000, 28, 28, 1)).astype("float32") / 255;
(train_images, train_labels) = run.part((train_images, train_labels), 6400);
(test_images, test_labels) = run.part((test_images, test_labels), 1000);

var model = models.Sequential([
    layers.Conv2D(32, (3, 3), activation: "relu", input_shape: (28, 28, 1)),
    layers.MaxPooling2D((2, 2)),
    layers.Conv2D(64, (3, 3), activation: "relu"),
    layers.MaxPooling2D((2, 2)),
    layers.Conv2D(64, (3, 3), activation: "relu"),
    layers.Flatten(),
    layers.Dense(64, activation: "relu"),
    layers.Dense(10, activation: "softmax"),
]);
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
model.fit(train_images, train_labels, epochs: run.epochs, batch_size: 64, validation_data: (test_images, test_labels));
var (test_loss, test_acc) = model.evaluate(test_images, test_labels);
print($"Test accuracy: {test_acc:.2f}");
