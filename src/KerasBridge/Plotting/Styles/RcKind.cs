namespace KerasBridge.Plotting;

/// <summary>What a key of <c>plt.rcParams</c> takes.</summary>
internal enum RcKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A colour.</summary>
    Colour,

    /// <summary>A colour, or one of some words instead.</summary>
    ColourOrWord,

    /// <summary>A size of text: points, or a name relative to <c>font.size</c>.</summary>
    Size,

    /// <summary>Two numbers.</summary>
    Pair,

    /// <summary>Colours, one after the other.</summary>
    Cycle,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>The name of a colour map.</summary>
    Map,

    /// <summary>Anything.</summary>
    Text,
}
