using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.Json.Nodes;
using KerasBridge.Benchmarks;
using KerasBridge.Data;
using KerasBridge.Engine;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge info</c>: what the library makes of this machine.</summary>
internal static class InfoCommand
{
    private const int Measurements = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("info", "Says what the library makes of this machine: version, processor, instruction set, threads, how fast it could be at best, and where data lies.") { json };
        command.SetAction(parsed =>
        {
            var facts = Collect();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) output.WriteLine(JsonText.Write(new JsonObject(facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)))));
            else foreach (var (_, label, value, unit) in facts) output.WriteLine($"{label,-22} {Text(value)}{(value is null ? "" : unit)}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static List<(string Name, string Label, JsonNode? Value, string Unit)> Collect()
    {
        var backend = new CpuBackend();
        var (bits, threads) = (FmaPeak.BitsOf(backend.Isa), WorkerPool.ThreadCount);
        return
        [
            ("version", "KerasBridge", Version(), ""),
            ("dotnet", ".NET", Environment.Version.ToString(), ""),
            ("system", "system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}", ""),
            ("processor", "processor", Processor.Name, ""),
            ("processors", "logical processors", Environment.ProcessorCount, ""),
            ("instruction_set", "instruction set", backend.Name["cpu/".Length..], ""),
            ("instruction_sets", "it could also use", new JsonArray([.. CpuBackend.Supported().Where(isa => isa != backend.Isa).Select(isa => (JsonNode)isa.ToString().ToLowerInvariant())]), ""),
            ("threads", "threads", threads, ""),
            ("fma_peak_gflops", "peak, all threads", Peak(bits, threads), " GFLOP/s"),
            ("fma_peak_1thread_gflops", "peak, one thread", Peak(bits, 1), " GFLOP/s"),
            ("data_folder", "data sets (KERAS_HOME)", DatasetFile.CacheFolder, ""),
            ("data_folder_2", "and (KERASBRIDGE_DATA)", Environment.GetEnvironmentVariable("KERASBRIDGE_DATA") is { Length: > 0 } data ? data : null, ""),
        ];
    }

    private static string Version()
    {
        var version = typeof(keras).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return version.Split('+')[0];
    }

    /// <summary>Billions of operations a second that multiply-adds in registers reach: what nothing can exceed. Null: the processor has no such instruction.</summary>
    private static JsonNode? Peak(int bits, int threads) =>
        Fma.IsSupported || AdvSimd.IsSupported ? Math.Round(Enumerable.Range(0, Measurements).Max(_ => FmaPeak.Measure(bits, threads)), 1) : null;

    private static string Text(JsonNode? value) => value switch
    {
        null => "-",
        JsonArray { Count: 0 } => "-",
        JsonArray items => string.Join(", ", items),
        JsonValue number when number.TryGetValue<double>(out var real) => real.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
