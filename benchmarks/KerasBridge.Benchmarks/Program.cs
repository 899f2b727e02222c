using KerasBridge.Engine;

namespace KerasBridge.Benchmarks;

/// <summary>Measures the library, the machine, PyTorch, and Pillow with SciPy in one interleaved run: <c>[--json FILE] [--only a,b] [--rounds N]</c>.</summary>
internal static class Program
{
    private const string Usage = "usage: KerasBridge.Benchmarks [--json FILE] [--only peak,sgemm,m1,m2,images,plots,start,memory] [--rounds N]";
    private const int LeastRounds = 5;

    private static readonly string[] Parts = ["peak", "sgemm", "m1", "m2", "images", "plots", "start", "memory"];

    private static int Main(string[] args)
    {
        if (args is [Programs.FirstStepArgument])
        {
            Programs.RunFirstStep();
            return 0;
        }
        string? json = null;
        var (only, rounds) = (Parts, 7);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json" when i + 1 < args.Length: json = args[++i]; break;
                case "--only" when i + 1 < args.Length: only = args[++i].Split(',', StringSplitOptions.TrimEntries); break;
                case "--rounds" when i + 1 < args.Length && int.TryParse(args[i + 1], out rounds): i++; break;
                default: return Refuse($"The argument '{args[i]}' is not known or lacks its value.");
            }
        }
        if (only.Except(Parts).FirstOrDefault() is { } stranger) return Refuse($"The part '{stranger}' is not known.");
        if (rounds < LeastRounds) return Refuse($"{rounds} rounds are too few for a median. Expected at least {LeastRounds}.");

        var report = Run(only, rounds);
        Console.WriteLine(report.Table());
        if (json is not null) File.WriteAllText(json, report.Json());
        return 0;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine($"{message} {Usage}");
        return 2;
    }

    private static Report Run(string[] only, int rounds)
    {
        var backend = new CpuBackend();
        var (bits, threads) = (FmaPeak.BitsOf(backend.Isa), WorkerPool.ThreadCount);
        // The peer's networks are the most expensive to bring up; without a network of ours there is nothing to compare.
        var compares = only.Contains("m1") || only.Contains("m2");
        using var peer = compares ? PythonPeer.Torch(threads) : null;
        Console.WriteLine($"{MachineName()}, {threads} threads, {backend.Name}, .NET {Environment.Version}, {(compares ? peer?.Version ?? "no python3 with torch" : "without PyTorch")}; medians of {rounds} rounds\n");

        var measurements = new List<Measurement>();
        void Add(string name, string unit, Func<double?> measure) => measurements.Add(new Measurement(name, unit, measure));

        // Everything is a fraction of the peak, so that is always measured, before and between the rest.
        // A limit is what can be reached: the best of some tries, as a neighbour on the machine takes from a try, and never adds.
        Add("peak_gflops", "GF/s", () => Enumerable.Range(0, 5).Max(_ => FmaPeak.Measure(bits, threads)));
        Add("peak_1thread_gflops", "GF/s", () => FmaPeak.Measure(bits, 1));
        if (only.Contains("peak") && bits > 256)
        {
            Add("peak_256bit_gflops", "GF/s", () => FmaPeak.Measure(256, threads));
            Add("peak_256bit_1thread_gflops", "GF/s", () => FmaPeak.Measure(256, 1));
        }
        int[] sizes = only.Contains("sgemm") ? [512, 1024, 2048] : [];
        foreach (var size in sizes) Add($"sgemm{size}_ms", "ms", Products.Of(backend, size));
        var networks = new List<Network>();
        if (only.Contains("m1")) networks.Add(Network.M1());
        if (only.Contains("m2")) networks.Add(Network.M2());
        foreach (var network in networks) AddNetwork(network, peer, Add);
        using var photos = only.Contains("images") ? Photos.Make() : null;
        photos?.AddTo(Add);
        if (only.Contains("plots")) Plots.AddTo(Add);

        foreach (var measurement in measurements) measurement.WarmUp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var measurement in measurements) measurement.Round();
        }

        var report = new Report();
        foreach (var measurement in measurements) report.Add(measurement);
        foreach (var size in sizes)
        {
            report.Add($"sgemm{size}_gflops", "GF/s", 2.0 * size * size * size / report[$"sgemm{size}_ms"] / 1e6);
            report.Add($"sgemm{size}_peak_fraction", "", report[$"sgemm{size}_gflops"] / report["peak_gflops"]);
        }
        foreach (var network in networks) AddRatios(network, report);
        photos?.AddRatios(report);
        AddPrograms(only, rounds, report);
        return report;
    }

    private static void AddNetwork(Network network, PythonPeer? peer, Action<string, string, Func<double?>> add)
    {
        var name = network.Name;
        add($"{name}_train_ms", "ms", network.Train);
        add($"{name}_train_torch_ms", "ms", () => peer?.Measure($"{name} train"));
        add($"{name}_predict1_ms", "ms", network.PredictOne);
        add($"{name}_predict1_torch_ms", "ms", () => peer?.Measure($"{name} predict1"));
        add($"{name}_predict256_ms", "ms", network.PredictMany);
        add($"{name}_predict256_torch_ms", "ms", () => peer?.Measure($"{name} predict256"));
        add($"{name}_fit_over_step", "", network.FitOverStep);
    }

    private static void AddRatios(Network network, Report report)
    {
        var name = network.Name;
        report.Add($"{name}_train_gflops", "GF/s", network.Gigaflops / report[$"{name}_train_ms"] * 1e3);
        report.Add($"{name}_train_peak_fraction", "", report[$"{name}_train_gflops"] / report["peak_gflops"]);
        foreach (var what in new[] { "train", "predict1", "predict256" }) report.Add($"{name}_{what}_torch_ratio", "", report[$"{name}_{what}_torch_ms"] / report[$"{name}_{what}_ms"]);
    }

    /// <summary>Whole programs come last, one after another: nothing else may run beside them.</summary>
    private static void AddPrograms(string[] only, int rounds, Report report)
    {
        var programs = new List<Measurement>();
        if (only.Contains("start"))
        {
            programs.Add(new Measurement("start_to_first_step_s", "s", Programs.StartToFirstStep));
            programs.Add(new Measurement("start_to_first_progress_s", "s", Programs.StartToFirstProgress));
            programs.Add(new Measurement("dotnet_run_to_first_progress_s", "s", Programs.DotnetRunToFirstProgress));
        }
        foreach (var program in programs)
        {
            program.WarmUp();
            for (var round = 0; round < rounds; round++) program.Round();
            report.Add(program);
        }
        if (only.Contains("memory")) report.Add("mnist_cnn_peak_memory_mb", "MB", Programs.PeakMemory());
    }

    private static string MachineName()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? System.Runtime.InteropServices.RuntimeInformation.OSDescription;
    }
}
