namespace KerasBridge.Autograd;

/// <summary>Gives each use of a random operation its stream of Philox: a seed generator, seen from below.</summary>
internal interface ISeedSource
{
    /// <summary>The key and first counter for the next use; every call moves on.</summary>
    (ulong Key, UInt128 Counter) NextStream();
}
