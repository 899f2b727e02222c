using System.Text;

namespace KerasBridge.Models;

/// <summary>Writes a diagram in Graphviz's language.</summary>
internal static class DiagramDot
{
    /// <summary>The text.</summary>
    public static string Write(DiagramGraph graph, string name, DiagramOptions options)
    {
        var text = new StringBuilder($"digraph {Quoted(name)} {{\n");
        text.Append(FormattableString.Invariant($"  graph [concentrate=true, dpi={options.Dpi:0.##}, rankdir={options.Direction}, splines=ortho];\n"));
        text.Append("  node [fontname=Helvetica, shape=box];\n");
        Cluster(text, graph, [], 1);
        foreach (var (from, to) in graph.Arrows) text.Append($"  {graph.Boxes[from].Id} -> {graph.Boxes[to].Id};\n");
        return text.Append("}\n").ToString();
    }

    private static void Cluster(StringBuilder text, DiagramGraph graph, string[] within, int depth)
    {
        var indent = new string(' ', depth * 2);
        foreach (var box in graph.Boxes.Where(box => box.Within.SequenceEqual(within))) text.Append(indent).Append(box.Id).Append(" [label=").Append(Label(box)).Append(", shape=plaintext];\n");
        var inner = graph.Boxes.Where(box => box.Within.Length > within.Length && box.Within[..within.Length].SequenceEqual(within)).Select(box => box.Within[within.Length]).Distinct();
        foreach (var name in inner)
        {
            text.Append($"{indent}subgraph {Quoted("cluster_" + name)} {{\n{indent}  label={Quoted(name)};\n{indent}  style=dashed;\n");
            Cluster(text, graph, [.. within, name], depth + 1);
            text.Append(indent).Append("}\n");
        }
    }

    private static string Label(DiagramBox box)
    {
        var span = Math.Max(1, box.Cells.Count);
        var text = new StringBuilder("<<table border=\"0\" cellborder=\"1\" bgcolor=\"black\" cellpadding=\"10\">");
        text.Append($"<tr><td colspan=\"{span}\" bgcolor=\"black\"><font point-size=\"16\" color=\"white\"><b>{Escaped(box.Title)}</b>{Escaped(box.Rest)}</font></td></tr>");
        if (box.Line is { } line) text.Append($"<tr><td colspan=\"{span}\" bgcolor=\"white\"><font point-size=\"14\">{Escaped(line.Name)}<b>{Escaped(line.Value)}</b></font></td></tr>");
        if (box.Cells.Count > 0)
        {
            text.Append("<tr>");
            foreach (var (name, value, good) in box.Cells)
            {
                var colour = good switch { true => "forestgreen", false => "firebrick", _ => "white" };
                text.Append($"<td bgcolor=\"{colour}\"><font point-size=\"14\"{(good is null ? "" : " color=\"white\"")}>{Escaped(name)}<b>{Escaped(value)}</b></font></td>");
            }
            text.Append("</tr>");
        }
        return text.Append("</table>>").ToString();
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
