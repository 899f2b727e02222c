using KerasBridge.Models;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        /// <summary>Draws a model, with a box for each layer, into a file. See https://keras.io/api/utils/model_plotting_utils/.</summary>
        /// <param name="model">The model, which must be built.</param>
        /// <param name="to_file">The file: <c>.png</c>, <c>.svg</c> or <c>.dot</c>; null: none.</param>
        /// <param name="show_shapes">Whether boxes say the shapes of inputs and outputs.</param>
        /// <param name="show_dtype">Whether boxes say the dtype of outputs.</param>
        /// <param name="show_layer_names">Whether boxes say the names of layers.</param>
        /// <param name="rankdir"><c>"TB"</c> (top to bottom), <c>"LR"</c> (left to right), <c>"BT"</c> or <c>"RL"</c>.</param>
        /// <param name="expand_nested">Whether models within are taken apart, with a frame around their layers.</param>
        /// <param name="dpi">Dots to an inch.</param>
        /// <param name="show_layer_activations">Whether boxes say activations.</param>
        /// <param name="show_trainable">Whether boxes say what is trained.</param>
        /// <returns>The diagram, which shows itself in a notebook.</returns>
        /// <exception cref="ArgumentException">An argument is not valid, or there is no such format.</exception>
        /// <exception cref="InvalidOperationException">The model is not built yet.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static ModelDiagram plot_model(Model model, string? to_file = "model.png", bool show_shapes = false, bool show_dtype = false, bool show_layer_names = false, string rankdir = "TB",
            bool expand_nested = false, double dpi = 200, bool show_layer_activations = false, bool show_trainable = false)
        {
            var diagram = new ModelDiagram(model, new DiagramOptions(show_shapes, show_dtype, show_layer_names, rankdir, expand_nested, dpi, show_layer_activations, show_trainable));
            if (to_file is not null) diagram.write(to_file);
            return diagram;
        }

        /// <summary>A model as a diagram, of which <c>ToString()</c> is the text in Graphviz's language.</summary>
        /// <param name="model">The model, which must be built.</param>
        /// <param name="show_shapes">Whether boxes say the shapes of inputs and outputs.</param>
        /// <param name="show_dtype">Whether boxes say the dtype of outputs.</param>
        /// <param name="show_layer_names">Whether boxes say the names of layers.</param>
        /// <param name="rankdir"><c>"TB"</c> (top to bottom), <c>"LR"</c> (left to right), <c>"BT"</c> or <c>"RL"</c>.</param>
        /// <param name="expand_nested">Whether models within are taken apart, with a frame around their layers.</param>
        /// <param name="dpi">Dots to an inch.</param>
        /// <param name="show_layer_activations">Whether boxes say activations.</param>
        /// <param name="show_trainable">Whether boxes say what is trained.</param>
        /// <returns>The diagram.</returns>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        /// <exception cref="InvalidOperationException">The model is not built yet.</exception>
        public static ModelDiagram model_to_dot(Model model, bool show_shapes = false, bool show_dtype = false, bool show_layer_names = true, string rankdir = "TB", bool expand_nested = false, double dpi = 200,
            bool show_layer_activations = false, bool show_trainable = false) =>
            new(model, new DiagramOptions(show_shapes, show_dtype, show_layer_names, rankdir, expand_nested, dpi, show_layer_activations, show_trainable));
    }
}
