namespace KerasBridge.Engine.Elementwise;

/// <summary>A vector of float32, whose bits can be worked on: what <see cref="VectorMath"/> needs. The integer operations see each lane as an int32.</summary>
internal interface IFloatVector<TSelf> : IVector<TSelf> where TSelf : unmanaged, IFloatVector<TSelf>
{
    static abstract TSelf CreateBits(int bits);

    static abstract TSelf AddBits(TSelf a, TSelf b);

    static abstract TSelf SubtractBits(TSelf a, TSelf b);

    static abstract TSelf ShiftLeft(TSelf a, int count);

    static abstract TSelf ShiftRight(TSelf a, int count);

    /// <summary>The int32 in each lane as a float.</summary>
    static abstract TSelf FromBits(TSelf a);

    static abstract TSelf operator ^(TSelf a, TSelf b);

    /// <summary>A mask of the lanes whose bits are alike.</summary>
    static abstract TSelf EqualBits(TSelf a, TSelf b);

    /// <summary>Whether any lane of a mask is set.</summary>
    static abstract bool Any(TSelf mask);
}
