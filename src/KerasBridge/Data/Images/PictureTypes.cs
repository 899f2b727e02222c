namespace KerasBridge.Data;

/// <summary>Of what type changed pictures are: that of the picture, as SciPy has it, unless what NumPy or Pillow do on the way says otherwise.</summary>
internal static class PictureTypes
{
    /// <summary>The values of a changed picture in the type that Keras gives.</summary>
    /// <param name="values">The values, float32.</param>
    /// <param name="given">The type of the picture.</param>
    /// <param name="isShifted">Whether something was added to its channels.</param>
    /// <param name="isBrightened">Whether its brightness was changed, which goes through Pillow.</param>
    public static NDArray Cast(NDArray values, DType given, bool isShifted, bool isBrightened)
    {
        if (isBrightened || given == DType.Float32) return values;
        if (given.IsFloat) return values.astype(given.name);
        if (isShifted) return values.astype("float64");
        // SciPy rounds halves away from zero, and keeps within what unsigned numbers hold.
        var pixels = values.ToArray<float>();
        var isByte = given == DType.UInt8;
        for (var i = 0; i < pixels.Length; i++)
        {
            var whole = MathF.Round(pixels[i], MidpointRounding.AwayFromZero);
            pixels[i] = isByte ? Math.Clamp(whole, 0, 255) : whole;
        }
        return ((NDArray)pixels).reshape(values.shape).astype(given.name);
    }
}
