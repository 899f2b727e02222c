using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>What the next cell builds upon: never changed, so that completion can read it while a cell runs.</summary>
/// <param name="Last">The last cell that was compiled, which knows those before it; null: none.</param>
/// <param name="New">The assemblies that the next cell is the first to use.</param>
/// <param name="Known">The assemblies that earlier cells can use.</param>
/// <param name="Count">How many cells have been compiled.</param>
internal sealed record ChainState(CSharpCompilation? Last, ImmutableArray<MetadataReference> New, ImmutableArray<MetadataReference> Known, int Count);
