using System.Net;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class ConnectionInfoTests
{
    [Fact]
    public void ReadsWhatJupyterWrites()
    {
        var info = ConnectionInfo.Parse(File().ToJsonString());
        Assert.Equal((50160, 50161, 50162, 50163, 50164), (info.ShellPort, info.IoPubPort, info.StdinPort, info.ControlPort, info.HeartbeatPort));
        Assert.Equal(IPAddress.Loopback, info.Address);
        Assert.Equal("secret", info.Key);
    }

    [Theory]
    [InlineData("ip", "localhost", "127.0.0.1")]
    [InlineData("ip", "*", "0.0.0.0")]
    [InlineData("ip", "::1", "::1")]
    public void TakesTheAddressThatTheFileNames(string name, string value, string address) =>
        Assert.Equal(IPAddress.Parse(address), ConnectionInfo.Parse(File(name, value).ToJsonString()).Address);

    [Fact]
    public void WithoutAKeyTheSchemeDoesNotMatter()
    {
        var file = File("signature_scheme", "");
        file["key"] = "";
        Assert.Equal("", ConnectionInfo.Parse(file.ToJsonString()).Key);
    }

    [Theory]
    [InlineData("transport", "ipc", "transport 'ipc'. Expected 'tcp'")]
    [InlineData("signature_scheme", "hmac-md5", "signature scheme 'hmac-md5'. Expected 'hmac-sha256'")]
    [InlineData("shell_port", "50160", "'shell_port' in the connection file must be a port, 1 to 65535; received \"50160\"")]
    [InlineData("iopub_port", 0, "'iopub_port' in the connection file must be a port, 1 to 65535; received 0")]
    [InlineData("hb_port", 70000, "received 70000")]
    [InlineData("key", 5, "'key' in the connection file must be a text; received 5")]
    public void RefusesByName(string name, object value, string message) =>
        Assert.Contains(message, Assert.Throws<KernelStartException>(() => ConnectionInfo.Parse(File(name, JsonValue.Create(value)).ToJsonString())).Message);

    [Fact]
    public void NamesAllThatIsMissing()
    {
        var file = File();
        file.Remove("key");
        file.Remove("hb_port");
        Assert.StartsWith("The connection file lacks hb_port, key.", Assert.Throws<KernelStartException>(() => ConnectionInfo.Parse(file.ToJsonString())).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"ip\": ")]
    public void RefusesWhatIsNoObject(string text) => Assert.Throws<KernelStartException>(() => ConnectionInfo.Parse(text));

    [Fact]
    public void SaysWhichFileIsMissing() =>
        Assert.Contains("no-such-kernel.json", Assert.Throws<KernelStartException>(() => ConnectionInfo.Load("no-such-kernel.json")).Message);

    private static JsonObject File(string? name = null, JsonNode? value = null)
    {
        var file = new JsonObject
        {
            ["shell_port"] = 50160, ["iopub_port"] = 50161, ["stdin_port"] = 50162, ["control_port"] = 50163, ["hb_port"] = 50164,
            ["ip"] = "127.0.0.1", ["key"] = "secret", ["transport"] = "tcp", ["signature_scheme"] = "hmac-sha256", ["kernel_name"] = "kerasbridge",
        };
        if (name is not null) file[name] = value;
        return file;
    }
}
