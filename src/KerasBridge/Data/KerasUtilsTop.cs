namespace KerasBridge;

/// <summary>
/// Holds the names of <c>keras.utils</c> that are also those of classes of <c>KerasBridge</c>: <c>using static</c> imports only what a class declares itself, so that
/// <c>using KerasBridge;</c> and <c>using static KerasBridge.keras.utils;</c> can stand together. They are reached as <c>keras.utils.NAME</c>.
/// </summary>
public class KerasUtilsTop
{
    private protected KerasUtilsTop() { }

    /// <summary>Batches by their index, under Keras's full name: <c>class Squares : keras.utils.PyDataset</c>. All is said at <see cref="KerasBridge.PyDataset"/>.</summary>
    public abstract class PyDataset : KerasBridge.PyDataset
    {
        /// <inheritdoc cref="KerasBridge.PyDataset(int, bool, int)"/>
        protected PyDataset(int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10) : base(workers, use_multiprocessing, max_queue_size) { }
    }
}

public partial class keras
{
    public partial class utils
    {
        /// <summary>Batches by their index, under its name in Keras 2: <c>class Squares : keras.utils.Sequence</c>. All is said at <see cref="KerasBridge.PyDataset"/>.</summary>
        public abstract class Sequence : KerasBridge.PyDataset
        {
            /// <inheritdoc cref="KerasBridge.PyDataset(int, bool, int)"/>
            protected Sequence(int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10) : base(workers, use_multiprocessing, max_queue_size) { }
        }
    }
}
