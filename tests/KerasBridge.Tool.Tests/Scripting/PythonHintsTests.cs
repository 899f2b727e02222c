namespace KerasBridge.Tool.Tests.Scripting;

public sealed class PythonHintsTests(KernelFixture session) : IClassFixture<KernelFixture>
{
    private const string Usings = "using KerasBridge; using tf = KerasBridge; using static KerasBridge.keras; using static KerasBridge.keras.models; using static KerasBridge.keras.layers; var num_classes = 10;\n";

    [Theory]
    [InlineData("var d = Dense(3, activation: 'relu');", "\"relu\", not 'relu'")]
    [InlineData("var d = Dense(3, activation='relu');", "activation: \"relu\", not activation=")]
    [InlineData("var d = Dense(3, activation=\"relu\");", "activation: \"relu\", not activation=")]
    [InlineData("var d = conv2D(32, (3, 3));", "Did you mean Conv2D instead of conv2D?")]
    [InlineData("var d = layers.Conv2d(32, (3, 3));", "Did you mean Conv2D instead of Conv2d?")]
    [InlineData("var d = Conv2D(32, kernel_size: (3, 3), input_size: (28, 28, 1));", "no argument input_size: did you mean input_shape: (28, 28, 1)?")]
    [InlineData("var d = Conv2D(32, kernel_size: (3, 3), input_size=(28, 28, 1));", "no argument input_size: did you mean input_shape: (28, 28, 1)?")]
    [InlineData("var b = True;", "true, not True")]
    [InlineData("var b = Dense(3, use_bias: False);", "false, not False")]
    [InlineData("def f(x):\n    return x", "double f(double x)")]
    [InlineData("import keras", "using KerasBridge;")]
    [InlineData("import tensorflow as tf", "using tf = KerasBridge;")]
    [InlineData("import numpy as np", "using KerasBridge;")]
    [InlineData("import matplotlib.pyplot as plt", "using KerasBridge;")]
    [InlineData("import cv2, os, sklearn", "using System.IO;")]
    [InlineData("import sklearn", "no counterpart")]
    [InlineData("from keras.models import Sequential", "using static KerasBridge.keras.models;")]
    [InlineData("from keras.layers import Dense, Dropout, Flatten", "using static KerasBridge.keras.layers;")]
    [InlineData("from keras.layers import conv2D, MaxPooling2D", "Did you mean Conv2D instead of conv2D?")]
    [InlineData("from tensorflow.keras import datasets, layers, models", "using static KerasBridge.keras;")]
    [InlineData("from keras import backend as K", "using K = KerasBridge.keras.backend;")]
    [InlineData("from keras.preprocessing.image import ImageDataGenerator", "using static KerasBridge.keras.preprocessing.image;")]
    [InlineData("var m = Sequential();\nm.add(Dense(num_classes), activation='softmax');", "activation is an argument of Dense: it belongs into its parentheses, Dense(num_classes, activation: \"softmax\")")]
    [InlineData("var t = f\"value {num_classes}\";", "$\"value {num_classes}\", not f\"")]
    [InlineData("var t = f'value';", "$\"value\", not f'value'")]
    [InlineData("var t = r\"C:\\dogs\";", "@\"C:\\dogs\", not r\"")]
    [InlineData("var t = 2 ** 3;", "Math.Pow(2, 3)")]
    [InlineData("var t = not true;", "! for not")]
    [InlineData("var t = true and false;", "&& for and")]
    [InlineData("var t = true or false;", "|| for or")]
    [InlineData("var t = len(new int[3]);", "using static KerasBridge.Python;")]
    [InlineData("print(\"a\");", "using static KerasBridge.Python;")]
    [InlineData("# a comment\nvar t = 1;", "begins with //")]
    [InlineData("var t = 1; # a comment", "begins with //")]
    [InlineData("var t = 1\nvar u = 2;", "ends with a semicolon")]
    [InlineData("model9 = Sequential();", "begins with var: var model9")]
    [InlineData("var x9 = np.ones((3, 3));\nvar y = x9[:, 0];", "[.., 0], not [:, 0]")]
    [InlineData("var x8 = np.ones((3, 3));\nvar y = x8[1:, :2];", "[1.., ..2]")]
    [InlineData("var x7 = np.ones((3, 3));\nvar y = x7[::-1];", "slice(None, None, -1)")]
    [InlineData("for i in range(3):\n    print(i)", "foreach (var i in range(3))")]
    [InlineData("for a, b in pairs:\n    a", "foreach (var (a, b) in pairs)")]
    [InlineData("if num_classes == 3:\n    num_classes = 4", "if (num_classes == 3)")]
    [InlineData("var f = lambda x: x + 1;", "x => …")]
    [InlineData("var g = ImageDataGenerator(rescale: 1./255);", "1.0")]
    [InlineData("(a, b), (c, d) = datasets.mnist.load_data();", "var ((a, b), (c, d))")]
    [InlineData("var l = [x for x in values];", "values.Select(x => …)")]
    [InlineData("var s = 1 if true else 2;", "true ? 1 : 2")]
    [InlineData("class My(Layer):\n    pass", "class My : Layer")]
    public async Task KnowsPythonsHabits(string code, string hint)
    {
        var (error, _) = await session.Run(Usings + code);
        Assert.Equal("CompilationError", error?.Name);
        Assert.Contains(error!.Traceback, line => line.Contains("Hint", StringComparison.Ordinal) && line.Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoneIsFine() => Assert.Equal("(None, 4)", await session.Value("using static KerasBridge.Python; using static KerasBridge.keras;\nlayers.Dense(4).compute_output_shape((None, 3))"));

    [Fact]
    public async Task AFactoryWithoutItsUsingNamesIt()
    {
        await using var kernel = new KerasBridge.Tool.Scripting.CSharpKernel();
        var outcome = await kernel.Execute("using KerasBridge;\nvar m = Sequential();", new Recorder(), default);
        Assert.Contains("using static KerasBridge.keras.models;", outcome.Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachFaultOfTheDocumentHasItsHint()
    {
        var (error, _) = await session.Run("""
            import keras
            import tensorflow as tf
            from keras.models import Sequential
            from keras.layers import Dense, Dropout, Flatten
            from keras.layers import conv2D, MaxPooling2D

            model = Sequential()
            model.add(conv2D(32, kernel_size=(3,3), activation='relu', input_size=(28,28,1)))
            model.add(MaxPooling2D(pool_size=(2,2)))
            model.add(Dense(num_classes), activation='softmax')
            model.compile(loss=keras.losses.categorical_crossentropy, optimizer=tf.keras.optimizers.Adadelta(), metrics=['accuracy'])
            """);
        var text = string.Join('\n', error!.Traceback);
        Assert.All(["using KerasBridge;", "using tf = KerasBridge;", "using static KerasBridge.keras.models;", "using static KerasBridge.keras.layers;", "Did you mean Conv2D", "input_size: did you mean input_shape",
            "activation is an argument of Dense", "metrics: ['accuracy'], not metrics=", "\"accuracy\", not 'accuracy'"], hint => Assert.Contains(hint, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GoodLinesGetNoHint()
    {
        var (error, _) = await session.Run("var fine = true ? \"it's\" : \"and # not\";\nvar bad = fine.Nothing();");
        Assert.DoesNotContain(error!.Traceback, line => line.Contains("Hint", StringComparison.Ordinal));
    }
}
