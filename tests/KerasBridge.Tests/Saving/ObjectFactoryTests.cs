using System.Text.Json;
using KerasBridge.Fixtures;
using ConfigJson = KerasBridge.Saving.ConfigJson;

namespace KerasBridge.Tests.Saving;

public sealed class ObjectFactoryTests
{
    [Fact]
    public void ArgumentsAreFoundByName()
    {
        var layer = (KerasBridge.Layers.Conv2D)keras.layers.deserialize(ConfigJson.Parse("""
            {"class_name": "Conv2D", "config": {"filters": 3, "kernel_size": [2, 1], "padding": "same", "use_bias": false, "name": "c",
             "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}},
             "kernel_initializer": {"module": "keras.initializers", "class_name": "RandomUniform", "config": {"minval": -1, "maxval": 0.5, "seed": null}},
             "kernel_regularizer": {"class_name": "L2", "config": {"l2": 0.5}}, "groups": 1, "lora_rank": null},
             "build_config": {"input_shape": [null, 4, 4, 2]}}
            """));
        Assert.Equal("c", layer.name);
        Assert.Equal([2, 1], layer.kernel_size);
        Assert.True(layer.built);
        Assert.Equal((2, 1, 2, 3), layer.kernel!.shape);
        Assert.Null(layer.bias);
    }

    [Theory]
    [InlineData("""{"class_name": "Conf2D", "config": {}}""", "Could not locate class 'Conf2D'. Did you mean 'Conv2D'?")]
    [InlineData("""{"class_name": "Dense", "config": {"foo": 1}}""", "Error when deserializing class 'Dense' using config={'foo': 1}.")]
    [InlineData("""{"class_name": "Dense", "config": {}}""", "Error when deserializing class 'Dense' using config={}.")]
    [InlineData("""{"class_name": "Dense", "config": {"units": "many"}}""", "Dense was given a wrong value for `units`.")]
    [InlineData("""{"class_name": "Zeros", "config": {}}""", "The configuration is not of a layer.")]
    [InlineData("""{"config": {}}""", "A configuration does not say which class it is of.")]
    [InlineData("""[1, 2]""", "A configuration must be a JSON object.")]
    [InlineData("""{"class""", "A configuration is not valid JSON.")]
    public void WrongConfigurationsAreRefused(string json, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => keras.layers.deserialize(ConfigJson.Parse(json))).Message);

    [Fact]
    public void ASharedLayerOfAFunctionalModelIsOneLayer()
    {
        static string Tensor(string layer, int node, int size) =>
            $$$"""{"class_name": "__keras_tensor__", "config": {"shape": [null, {{{size}}}], "dtype": "float32", "keras_history": ["{{{layer}}}", {{{node}}}, 0]}}""";
        static string Input(string name) =>
            $$$"""{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 3], "dtype": "float32", "sparse": false, "ragged": false, "name": "{{{name}}}"}, "name": "{{{name}}}", "inbound_nodes": []}""";
        var model = keras.models.model_from_json($$$"""
            {"module": "keras", "class_name": "Functional", "config": {"name": "twins", "trainable": true, "layers": [
              {{{Input("a")}}}, {{{Input("b")}}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"units": 2, "name": "shared"}, "name": "shared", "inbound_nodes": [
                {"args": [{{{Tensor("a", 0, 3)}}}], "kwargs": {}}, {"args": [{{{Tensor("b", 0, 3)}}}], "kwargs": {}}]},
              {"module": "keras.layers", "class_name": "Add", "config": {"name": "sum"}, "name": "sum", "inbound_nodes": [
                {"args": [[{{{Tensor("shared", 0, 2)}}}, {{{Tensor("shared", 1, 2)}}}]], "kwargs": {}}]}],
             "input_layers": [["a", 0, 0], ["b", 0, 0]], "output_layers": ["sum", 0, 0]}}
            """);
        Assert.Equal("twins", model.name);
        Assert.Equal(2, model.weights.Count);
        Assert.Equal((4, 2), model.Apply([LayerValues(4), LayerValues(4)])[0].shape);
    }

    /// <summary>Every model of the golden cases that names only what there is becomes a model with as many parameters as Keras counts.</summary>
    [SkippableFact]
    public void ModelsOfTheGoldenCasesAreMade()
    {
        Skip.If(!Directory.Exists(FixturePaths.Fixtures), "The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures).");
        var (made, counted) = (0, 0);
        foreach (var one in FixtureCase.Discover(FixturePaths.Fixtures).Where(one => one.Group is "summary" or "training" or "files" or "progbar"))
        {
            if (!one.Has("config") || one["config"].ValueKind != JsonValueKind.Object || !one["config"].TryGetProperty("class_name", out var name)) continue;
            if (name.GetString() is not ("Sequential" or "Functional")) continue;
            Model model;
            try
            {
                model = FixtureObjects.Make<Model>(one["config"]);
            }
            catch (NotBuiltException)
            {
                continue;
            }
            made++;
            if (!model.built || !one.Has("scalars") || !one["scalars"].TryGetProperty("count_params", out var count)) continue;
            Assert.Equal(count.GetInt64(), model.count_params());
            counted++;
        }
        Assert.True(made > 10, $"{made} models made, {counted} counted");
    }

    private static Tensor LayerValues(int rows) => Layers.LayerCheck.Values((rows, 3));
}
