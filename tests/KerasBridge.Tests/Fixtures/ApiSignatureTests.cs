using System.Text.Json;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Fixtures;

/// <summary>What the comparison of signatures lets pass, and what not.</summary>
public sealed class ApiSignatureTests
{
    private static int Own(double a, int b = 2, string? c = null, bool extra = false) => extra ? (int)a + b + c!.Length : 0;

    [Theory]
    [InlineData("a, b=2, c=null", "", "")]
    [InlineData("a, b=2.0, c=null, **kwargs", "", "")]
    [InlineData("a, b=3, c=null", "Own(b): default is 2, expected 3", "")]
    [InlineData("a, c=null, b=2", "Own: the order is a, b, c, expected a, c, b", "")]
    [InlineData("a=1, b=2, c=null", "Own(a): is required, expected the default 1", "")]
    [InlineData("a, b, c=null", "Own(b): is optional (2), expected required", "")]
    [InlineData("a, b=2, c=null, d=null", "", "Own.d")]
    [InlineData("a, c=null", "Own(b): stands before c, expected after all that Keras has", "")]
    [InlineData("b=2, c=null", "Own(a): stands before c, expected after all that Keras has", "")]
    [InlineData("*args, c=null", "", "")]
    public void ComparesNamesOrderAndDefaults(string signature, string different, string absent)
    {
        Delegate own = Own;
        var found = ApiSignature.Compare("Own", Parse(signature), [ApiCall.Of(own.Method)]);
        Assert.Equal(different, string.Join("; ", found.Different));
        Assert.Equal(absent, string.Join("; ", found.Absent));
    }

    [Fact]
    public void AsksTheObjectWhereTheParameterDoesNotSayItsDefault()
    {
        var call = ApiCall.Of(typeof(keras.optimizers).GetMethod("Adam")!);
        Assert.Empty(ApiSignature.Compare("Adam", Parse("learning_rate=0.001"), [call]).Different);
        Assert.Equal(["Adam(learning_rate): default is 0.0010000000474974513, expected 0.01"], ApiSignature.Compare("Adam", Parse("learning_rate=0.01"), [call]).Different);
    }

    private static JsonElement Parse(string signature)
    {
        var parameters = signature.Split(", ").Select(text =>
        {
            var parts = text.Split('=');
            var kind = text.StartsWith("**") ? "var_keyword" : text.StartsWith('*') ? "var_positional" : signature.StartsWith('*') ? "keyword_only" : "positional_or_keyword";
            return $$"""{"name": "{{parts[0].Trim('*')}}", "kind": "{{kind}}", {{(parts.Length > 1 ? $"\"default\": {parts[1]}" : "\"required\": true")}}}""";
        });
        return JsonDocument.Parse($"[{string.Join(", ", parameters)}]").RootElement;
    }
}
