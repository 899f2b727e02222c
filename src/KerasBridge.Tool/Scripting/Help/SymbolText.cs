using Microsoft.CodeAnalysis;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>How symbols are written for the user.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat s_full = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The whole signature.</summary>
    public static string Full(ISymbol symbol)
    {
        // What a cell declares belongs to a class of the session's own.
        var format = symbol.ContainingType is { IsScriptClass: true } ? s_full.WithMemberOptions(s_full.MemberOptions & ~SymbolDisplayMemberOptions.IncludeContainingType) : s_full;
        return symbol.ToDisplayString(format);
    }

    /// <summary>The signature without the names of what it belongs to.</summary>
    public static string Short(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>What it is, in Jupyter's words.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => "variable",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IMethodSymbol => "function",
        IPropertySymbol => "property",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        INamespaceSymbol => "module",
        IAliasSymbol => "module",
        INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        _ => "text",
    };
}
