namespace KerasBridge.Engine.Elementwise;

/// <summary>A function of a double, known to the compiler.</summary>
internal interface IScalarFunction
{
    static abstract double Apply(double x);
}
