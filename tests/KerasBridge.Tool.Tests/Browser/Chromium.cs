using System.Diagnostics;

namespace KerasBridge.Tool.Tests.Browser;

/// <summary>Debian's browser, headless.</summary>
internal sealed class Chromium : IDisposable
{
    private const string Program = "/usr/bin/chromium";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _profile = new();

    /// <summary>Whether it is installed.</summary>
    public static bool IsHere => File.Exists(Program);

    /// <summary>What a page looks like.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="height">Of the window.</param>
    /// <returns><c>(height, width, 3)</c>, 0 to 255.</returns>
    public NDArray Screenshot(string page, int width, int height)
    {
        var picture = _profile["picture.png"];
        Run($"--screenshot={picture}", $"--window-size={width},{height}", "--hide-scrollbars", "--force-device-scale-factor=1", page);
        return keras.utils.img_to_array(keras.utils.load_img(picture));
    }

    /// <summary>What a page has become when its scripts have run.</summary>
    /// <param name="page">The page's file.</param>
    public string Dom(string page) => Run("--dump-dom", page);

    public void Dispose() => _profile.Dispose();

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={_profile["profile"]}", .. arguments[..^1], new Uri(arguments[^1]).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        var (output, error) = (browser.StandardOutput.ReadToEndAsync(), browser.StandardError.ReadToEndAsync());
        if (!browser.WaitForExit(s_patience))
        {
            browser.Kill(entireProcessTree: true);
            throw new TimeoutException("The browser does not end.");
        }
        return browser.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"The browser failed: {error.Result}");
    }
}
