using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>The doc comments of an assembly, from the file that its compiler wrote; read when first asked for.</summary>
internal sealed class DocumentationFile(string path) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(path));
    private readonly string _path = path;

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken) =>
        _members.Value.GetValueOrDefault(documentationMemberID);

    public override bool Equals(object? obj) => obj is DocumentationFile other && other._path == _path;

    public override int GetHashCode() => _path.GetHashCode(StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return [];
            var members = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member"))
            {
                if ((string?)member.Attribute("name") is { } name) members[name] = member.ToString(SaveOptions.DisableFormatting);
            }
            return members;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Xml.XmlException)
        {
            return [];
        }
    }
}
