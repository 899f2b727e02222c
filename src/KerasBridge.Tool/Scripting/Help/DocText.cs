using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>Doc comments as text.</summary>
internal static partial class DocText
{
    private const int DeepestInheritance = 8;

    /// <summary>The doc comment of a symbol, or of what it inherits it from; null: there is none.</summary>
    public static XElement? Of(ISymbol symbol, Microsoft.CodeAnalysis.Compilation compilation, int depth = 0)
    {
        var text = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(text) || depth > DeepestInheritance) return null;
        XElement doc;
        try
        {
            doc = XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
        if (doc.Element("inheritdoc") is not { } inherit) return doc;
        var source = (string?)inherit.Attribute("cref") is { } cref ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation) : Overridden(symbol);
        return source is null ? doc : Of(source, compilation, depth + 1) ?? doc;
    }

    /// <summary>An element's text, on one line but for paragraphs and code.</summary>
    public static string Text(XElement? element)
    {
        if (element is null) return "";
        var builder = new StringBuilder();
        Append(builder, element);
        return Blanks().Replace(builder.ToString(), " ").Replace(" \u0001", "\n", StringComparison.Ordinal).Replace("\u0001 ", "\n", StringComparison.Ordinal).Replace('\u0001', '\n').Replace('\u0002', ' ').Trim();
    }

    // \u0001 stands for a line feed, \u0002 for a blank that stays.
    private static void Append(StringBuilder builder, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text: builder.Append(text.Value); break;
                case XElement { Name.LocalName: "code" } code: builder.Append('\u0001').Append(string.Join('\u0001', code.Value.Trim('\n', '\r', ' ').Split('\n').Select(line => "\u0002\u0002\u0002\u0002" + line.Trim()))).Append('\u0001'); break;
                case XElement { Name.LocalName: "para" or "item" } part: builder.Append('\u0001'); Append(builder, part); break;
                case XElement { Name.LocalName: "br" }: builder.Append('\u0001'); break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } see: builder.Append(Name(see)); break;
                case XElement part: Append(builder, part); break;
            }
        }
    }

    private static string Name(XElement see)
    {
        var name = ((string?)see.Attribute("cref") ?? (string?)see.Attribute("name") ?? (string?)see.Attribute("langword") ?? (string?)see.Attribute("href") ?? "").Split('(')[0];
        return name.Length > 2 && name[1] == ':' ? name[2..].Split('.')[^1] : name;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        INamedTypeSymbol { BaseType: { } type } => type,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name)).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();
}
