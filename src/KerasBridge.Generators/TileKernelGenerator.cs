using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KerasBridge.Generators;

/// <summary>Writes the engine's matrix micro-kernels and the loops around them and the vectors of the element-wise kernels, for each width, into the compilation of KerasBridge.</summary>
[Generator]
public sealed class TileKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        foreach (var family in TileFamily.All)
        {
            output.AddSource($"{family.ClassName}.g.cs", SourceText.From(new TileKernelWriter(family).Write(), Encoding.UTF8));
        }
        foreach (var bits in VectorKernelWriter.Widths)
        {
            output.AddSource($"VectorKernels{bits}.g.cs", SourceText.From(VectorKernelWriter.Write(bits), Encoding.UTF8));
            output.AddSource($"F{bits}.g.cs", SourceText.From(FloatVectorWriter.Write(bits), Encoding.UTF8));
        }
    });
}
