namespace KerasBridge.Engine.Elementwise;

/// <summary>A function of two doubles, known to the compiler.</summary>
internal interface IScalarFunction2
{
    static abstract double Apply(double x, double y);
}
