using System.Text;

namespace KerasBridge.Callbacks
{
    /// <summary>
    /// Writes the numbers of every epoch to a file, a line each. See https://keras.io/api/callbacks/csv_logger/.
    /// </summary>
    /// <remarks>
    /// Each line is in the file when its epoch ends, so that a run that is stopped keeps what it has reached. Lines end in a carriage return and a line feed, as
    /// CSV files of Python do. Numbers are Keras's <c>logs</c>, sorted by name after the epoch's number; <c>NA</c> stands for one that an epoch does not have.
    /// </remarks>
    public sealed class CSVLogger : Callback
    {
        private readonly string _filename;
        private readonly string _separator;
        private readonly bool _append;
        private string[]? _keys;
        private bool _writeHeader;

        /// <inheritdoc cref="keras.callbacks.CSVLogger"/>
        internal CSVLogger(string filename, string separator, bool append)
        {
            if (string.IsNullOrEmpty(filename)) throw new ArgumentException("A CSVLogger needs a file to write to. Expected a path. Received: filename=''");
            if (separator is not { Length: 1 })
                throw new ArgumentException($"A CSVLogger cannot separate fields so: \"delimiter\" must be a 1-character string. Expected one character. Received: separator='{separator}'");
            (_filename, _separator, _append) = (filename, separator, append);
        }

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null)
        {
            var exists = _append && File.Exists(_filename) && new FileInfo(_filename).Length > 0;
            _writeHeader = !exists;
            _keys = null;
            if (exists) EndLastLine();
            if (!exists) File.WriteAllText(_filename, "");
        }

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            logs ??= new Logs();
            _keys ??= Keys(logs);
            var lines = new StringBuilder();
            if (_writeHeader) Line(lines, ["epoch", .. _keys]);
            _writeHeader = false;
            Line(lines, [epoch.ToString(), .. _keys.Select(key => logs.get(key) is { } value ? value.ToString() : "NA")]);
            File.AppendAllText(_filename, lines.ToString());
        }

        /// <summary>The names of the columns, sorted. Where validation comes only in some epochs, its columns are there from the first line on.</summary>
        // A run that was killed while it wrote leaves half a line, which the first of this run must not be joined to.
        private void EndLastLine()
        {
            using var file = new FileStream(_filename, FileMode.Open, FileAccess.ReadWrite);
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n') file.WriteByte((byte)'\n');
        }

        private static string[] Keys(Logs logs)
        {
            var keys = logs.Keys.Order(StringComparer.Ordinal).ToList();
            if (!keys.Any(key => key.StartsWith("val_", StringComparison.Ordinal))) keys.AddRange(keys.Select(key => "val_" + key).ToArray());
            return [.. keys];
        }

        private void Line(StringBuilder target, IEnumerable<string> fields) =>
            target.AppendJoin(_separator, fields.Select(Quoted)).Append("\r\n");

        private string Quoted(string field) =>
            field.Contains(_separator, StringComparison.Ordinal) || field.Contains('"') || field.AsSpan().ContainsAny('\r', '\n') ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class callbacks
        {
            /// <summary>Writes the numbers of every epoch to a file, a line each.</summary>
            /// <param name="filename">The file.</param>
            /// <param name="separator">The character between the fields.</param>
            /// <param name="append">Whether lines are added to a file that is there, instead of beginning it anew.</param>
            /// <returns>The callback.</returns>
            /// <exception cref="ArgumentException">No file is named, or the separator is not one character.</exception>
            public static Callbacks.CSVLogger CSVLogger(string filename, string separator = ",", bool append = false) => new(filename, separator, append);
        }
    }
}
