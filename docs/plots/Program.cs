using KerasBridge.Docs;

// dotnet run --project docs/plots -- FOLDER [DPI]: the pictures of docs/plots.md.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: plots FOLDER [DPI] [svg|png]");
    return 2;
}
Directory.CreateDirectory(args[0]);
foreach (var (name, draw) in TutorialFigures.All)
    TutorialFigures.Draw(draw).savefig(Path.Combine(args[0], $"{name}.{(args.Length > 2 ? args[2] : "png")}"), dpi: args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100);
return 0;
