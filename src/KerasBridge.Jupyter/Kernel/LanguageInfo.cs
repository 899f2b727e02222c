namespace KerasBridge.Jupyter.Kernel;

/// <summary>What <c>kernel_info_reply</c> says of a language kernel.</summary>
/// <param name="Implementation">The kernel's name.</param>
/// <param name="ImplementationVersion">The kernel's version.</param>
/// <param name="Banner">What a console prints at the start.</param>
/// <param name="Name">The language, for example <c>C#</c>.</param>
/// <param name="Version">The language's version.</param>
/// <param name="MimeType">The MIME type of its files.</param>
/// <param name="FileExtension">The extension of its files, with the dot.</param>
/// <param name="PygmentsLexer">What Pygments calls it.</param>
/// <param name="CodeMirrorMode">What CodeMirror calls it.</param>
public sealed record LanguageInfo(string Implementation, string ImplementationVersion, string Banner, string Name, string Version, string MimeType, string FileExtension,
    string PygmentsLexer, string CodeMirrorMode);
