using System.Text.Json;
using KerasBridge.Fixtures;
using KerasBridge.Models;

namespace KerasBridge.Tests.Models;

/// <summary>The layout of a summary, without models: each case's widest text is read back into rows, from which all its other texts are made.</summary>
public sealed class SummaryTextTests
{
    private static readonly SummaryContent Small = new("m", [new("dense", "Dense", "(None, 10)", 1290, true)], true, new(1290, 5160), default);

    [Fact]
    public void AChainHasThreeColumns()
    {
        Assert.Equal(
            """
            Model: "m"
            ┏━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━┳━━━━━━━━┓
            ┃                  ┃ Output      ┃  Param ┃
            ┃ Layer (type)     ┃ Shape       ┃      # ┃
            ┡━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━╇━━━━━━━━┩
            │ dense (Dense)    │ (None, 10)  │  1,290 │
            └──────────────────┴─────────────┴────────┘
             Total params: 1,290 (5.04 KB)
             Trainable params: 1,290 (5.04 KB)
             Non-trainable params: 0 (0.00 B)

            """.ReplaceLineEndings("\n"), SummaryText.Render(Small, new(LineLength: 43), 80, colors: false));
    }

    [Fact]
    public void ATableWiderThanTheConsoleIsCut()
    {
        var lines = SummaryText.Render(Small, new(LineLength: 100), 40, colors: false).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 40));
        Assert.Equal(40, lines[1].Length);
    }

    [Fact]
    public void BadOptionsAreRefused()
    {
        Assert.Contains("Insufficient console width", Assert.Throws<ArgumentException>(() => SummaryText.Render(Small, new(), 15, false)).Message);
        Assert.Contains("Expected: 3 numbers", Assert.Throws<ArgumentException>(() => SummaryText.Render(Small, new(Positions: [0.5, 1]), 80, false)).Message);
        Assert.Contains("['dense', 'conv']", Assert.Throws<ArgumentException>(() => SummaryText.Render(Small, new(LayerRange: ["dense", "conv"]), 80, false)).Message);
        Assert.Contains("length 1", Assert.Throws<ArgumentException>(() => SummaryText.Render(Small, new(LayerRange: ["dense"]), 80, false)).Message);
    }

    [SkippableFact]
    public void SizesAreWrittenAsKerasDoes()
    {
        var one = Cases().FirstOrDefault(one => one.Name == "memory_sizes");
        Skip.If(one is null, "The fixtures are absent.");
        foreach (var size in one["readable_memory_size"].EnumerateArray())
            Assert.Equal(size.GetProperty("text").GetString(), SummaryText.MemorySize(size.GetProperty("bytes").GetDouble()));
    }

    public static TheoryData<string> Names() => [.. Cases().Where(one => one.Has("layers")).Select(one => one.Name).DefaultIfEmpty("(fixtures absent)")];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void TextsAreKerass(string name)
    {
        var one = Cases().FirstOrDefault(one => one.Name == name);
        Skip.If(one is null, "The fixtures are absent.");
        var content = SummaryTextReader.Read(one);
        foreach (var variant in one["variants"].EnumerateArray())
        {
            var kwargs = variant.GetProperty("kwargs");
            if (kwargs.TryGetProperty("error", out _)) continue;
            var colors = variant.GetProperty("via").GetString()!.Contains("FORCE_COLOR");
            var text = SummaryText.Render(content, Options(kwargs), variant.GetProperty("COLUMNS").GetInt32(), colors);
            Assert.Equal($"{kwargs}\n{variant.GetProperty("text").GetString()}", $"{kwargs}\n{text}");
        }
    }

    private static SummaryOptions Options(JsonElement kwargs) => new(
        kwargs.TryGetProperty("line_length", out var length) ? length.GetInt32() : null,
        kwargs.TryGetProperty("positions", out var positions) ? [.. positions.EnumerateArray().Select(position => position.GetDouble())] : null,
        kwargs.TryGetProperty("expand_nested", out var expand) && expand.GetBoolean(),
        kwargs.TryGetProperty("show_trainable", out var trainable) && trainable.GetBoolean(),
        kwargs.TryGetProperty("layer_range", out var range) ? [.. range.EnumerateArray().Select(layer => layer.GetString()!)] : null);

    private static IEnumerable<FixtureCase> Cases() => FixtureCase.Discover(FixturePaths.Fixtures).Where(one => one.Group == "summary");
}
