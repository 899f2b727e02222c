using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>
    /// Prints a table of the layers, their output shapes and parameters, and the sums. A model of which no input shape is known shows
    /// <c>?</c> and <c>0 (unbuilt)</c>, as in Keras.
    /// </summary>
    /// <param name="line_length">The width of the table; Keras's own if not given, at most the console's less 4.</param>
    /// <param name="positions">Where the columns end, as parts of the width: <c>[0.45, 0.80, 1.0]</c>.</param>
    /// <param name="print_fn">What takes the text, in one call; the console if not given.</param>
    /// <param name="expand_nested">Whether the layers of models within are shown.</param>
    /// <param name="show_trainable">Whether a column says which layers are trained.</param>
    /// <param name="layer_range">The first and the last layer to be shown, as regular expressions on their names.</param>
    /// <exception cref="ArgumentException">The width is too small, the positions do not fit the columns, or the range names no layer.</exception>
    public void summary(int? line_length = null, IReadOnlyList<double>? positions = null, Action<string>? print_fn = null, bool expand_nested = false,
        bool show_trainable = false, IReadOnlyList<string>? layer_range = null)
    {
        var console = KerasConsole.Current;
        var options = new SummaryOptions(line_length, positions, expand_nested, show_trainable, layer_range);
        var text = SummaryText.Render(SummaryReader.Read(this), options, console.Columns, colors: print_fn is null && console.Colors);
        if (print_fn is not null)
        {
            print_fn(text);
            return;
        }
        console.Writer.Write(text);
        console.Writer.Flush();
    }
}
