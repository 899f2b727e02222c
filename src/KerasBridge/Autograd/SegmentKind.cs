namespace KerasBridge.Autograd;

/// <summary>What becomes of rows that belong together.</summary>
internal enum SegmentKind
{
    Sum,
    Prod,
    Max,
    Min,
}
