using System.Diagnostics;
using System.Globalization;

namespace KerasBridge.Benchmarks;

/// <summary>A Python library in a process of its own that answers each request with one round of one item.</summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process _process;

    private PythonPeer(Process process, string version) => (_process, Version) = (process, version);

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>PyTorch with so many threads; null where no python3 with torch is found.</summary>
    public static PythonPeer? Torch(int threads) => Start("torch_peer.py", "torch ", threads);

    /// <summary>Pillow and SciPy with so many threads on the photos of a folder; null where no python3 with both is found.</summary>
    public static PythonPeer? Pillow(int threads, string folder) => Start("pillow_peer.py", "Pillow ", threads, folder);

    private static PythonPeer? Start(string script, string greeting, int threads, params string[] more)
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            var info = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Peer", script), $"{threads}", .. more])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // Keeps big tensors from being mapped and unmapped each step: up to 3.5 times faster.
            info.Environment["MALLOC_MMAP_THRESHOLD_"] = "4000000000";
            info.Environment["MALLOC_TRIM_THRESHOLD_"] = "8000000000";
            info.Environment["MALLOC_TOP_PAD_"] = "67108864";
            info.Environment["OMP_NUM_THREADS"] = $"{threads}";
            info.Environment["OPENBLAS_NUM_THREADS"] = $"{threads}";
            // What the machine's own BLAS picks is the fastest.
            info.Environment.Remove("OPENBLAS_CORETYPE");
            try
            {
                var process = Process.Start(info)!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                if (process.StandardOutput.ReadLine() is { } version && version.StartsWith(greeting, StringComparison.Ordinal)) return new PythonPeer(process, version);
                process.WaitForExit();
                process.Dispose();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no such program.
            }
        }
        return null;
    }

    /// <summary>One round of an item, such as <c>m1 train</c>, in milliseconds.</summary>
    public double? Measure(string item)
    {
        // Its threads and ours spin for a moment after their work; neither must disturb the other.
        Thread.Sleep(30);
        _process.StandardInput.WriteLine(item);
        var answer = _process.StandardOutput.ReadLine();
        Thread.Sleep(30);
        return double.TryParse(answer, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : null;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }
}
