namespace KerasBridge;

public partial class Model
{
    IReadOnlyList<NDArray> ICallbackModel.get_weights() => get_weights();
}
