using System.Text;

namespace KerasBridge.Tests.Data;

/// <summary>Writes arrays as Python 2 has pickled them.</summary>
internal static class Pickles
{
    public static byte[] Whole(string steps) => Encoding.Latin1.GetBytes($"\x80\x02{steps}.");

    public static string Text(string text) => $"U{(char)text.Length}{text}";

    public static string Int(int value) => "J" + Encoding.Latin1.GetString(BitConverter.GetBytes(value));

    public static string List(IEnumerable<string> items) => $"](" + string.Concat(items) + "e";

    public static string Bytes(int[] dims, byte[] values) => Array(dims, "u1", "T" + Encoding.Latin1.GetString(BitConverter.GetBytes(values.Length)) + Encoding.Latin1.GetString(values));

    public static string Lists(params int[][] lists) => Array([lists.Length], "O8", List(lists.Select(list => List(list.Select(Int)))));

    private static string Array(int[] dims, string type, string data) =>
        $"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n({Int(0)}t{Text("b")}tR({Int(1)}({string.Concat(dims.Select(Int))}tcnumpy\ndtype\n({Text(type)}{Int(0)}{Int(1)}tR" +
        $"({Int(3)}{Text("|")}NNN{Int(-1)}{Int(-1)}{Int(0)}tb\x89{data}tb";
}
