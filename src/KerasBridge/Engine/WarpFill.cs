namespace KerasBridge.Engine;

/// <summary>What stands outside of an image that is moved: a value, its edge, its mirror image (edge included), or the image again.</summary>
internal enum WarpFill
{
    Constant, Nearest, Reflect, Wrap,
}
