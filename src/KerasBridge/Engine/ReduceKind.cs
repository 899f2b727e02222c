namespace KerasBridge.Engine;

/// <summary>What a reduction over axes computes. All and Any take and give bool.</summary>
internal enum ReduceKind
{
    Sum, Mean, Max, Min, Prod, All, Any,
}
