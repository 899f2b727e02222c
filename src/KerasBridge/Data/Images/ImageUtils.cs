using KerasBridge.Engine;
using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Between pictures and arrays.</summary>
internal static unsafe class ImageUtils
{
    private static readonly string[] Interpolations = ["nearest", "bilinear", "bicubic", "hamming", "box", "lanczos"];

    public static ImageFilter ParseFilter(string interpolation)
    {
        if (!Interpolations.Contains(interpolation))
        {
            throw new ArgumentException(
                $"Invalid interpolation method {interpolation} specified. Supported methods are {string.Join(", ", Interpolations)}.{Suggest.Sentence(interpolation, Interpolations)} Received: interpolation='{interpolation}'");
        }
        return ImageFilters.Of(interpolation, nameof(interpolation));
    }

    public static FillMode ParseFillMode(string fillMode) => fillMode switch
    {
        "constant" => FillMode.Constant,
        "nearest" => FillMode.Nearest,
        "reflect" => FillMode.Reflect,
        "wrap" => FillMode.Wrap,
        _ => throw new ArgumentException(
            $"`fill_mode` is not known.{Suggest.Sentence(fillMode, ["constant", "nearest", "reflect", "wrap"])} Expected \"constant\", \"nearest\", \"reflect\" or \"wrap\". Received: fill_mode='{fillMode}'"),
    };

    /// <summary>Height and width; null where none are given.</summary>
    public static (int Height, int Width)? SizeOf(IntTuple? size, string name, bool isNumberEnough = false)
    {
        if (size is not { IsDefault: false } given) return null;
        if (given.IsNumber && isNumberEnough) return (given[0], given[0]);
        if (given.IsNumber || given.Count != 2) throw new ArgumentException($"`{name}` is a height and a width. Expected two numbers, ({given.FirstOrDefault()}, {given.LastOrDefault()}). Received: {name}={given}");
        return (given[0], given[1]);
    }

    public static void RequireClassMode(string? classMode, string[] allowed)
    {
        if (classMode is null || allowed.Contains(classMode)) return;
        throw new ArgumentException(
            $"Invalid class_mode: {classMode}; expected one of: {string.Join(", ", allowed.Select(mode => $"\"{mode}\""))} or null.{Suggest.Sentence(classMode, allowed)} Received: class_mode='{classMode}'");
    }

    /// <summary>What a generator gives beside the pictures.</summary>
    public static DataArg Targets(string? classMode, int[] indices, NDArray batch, Func<int, int> classOf, int classes, DType dtype)
    {
        switch (classMode)
        {
            case "input":
                return batch.copy();
            case "binary" or "sparse":
                return ((NDArray)Array.ConvertAll(indices, index => classOf(index))).astype(dtype.name);
            case "categorical":
                var hot = NDArray.Allocate(Shape.FromInts([indices.Length, classes]), DType.Float32, clear: true);
                var values = hot.Span<float>();
                for (var i = 0; i < indices.Length; i++) values[i * classes + classOf(indices[i])] = 1;
                return dtype == DType.Float32 ? hot : hot.astype(dtype.name);
            default:
                return default;
        }
    }

    /// <summary>The samples of a picture as float32, one after the other.</summary>
    public static void CopyPixels(Image image, float* target)
    {
        var count = (nint)image.width * image.height * image.Channels;
        switch (image.Mode)
        {
            case ImageMode.Grey16:
                for (nint i = 0; i < count; i++) target[i] = ((ushort*)image.Pixels)[i];
                break;
            case ImageMode.Grey32:
                for (nint i = 0; i < count; i++) target[i] = ((int*)image.Pixels)[i];
                break;
            case ImageMode.Bilevel:
                // NumPy sees black and white pictures as false and true.
                for (nint i = 0; i < count; i++) target[i] = image.Pixels[i] == 0 ? 0 : 1;
                break;
            default:
                var bytes = new ReadOnlySpan<byte>(image.Pixels, checked((int)count));
                System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(bytes, new Span<float>(target, (int)count));
                break;
        }
        GC.KeepAlive(image);
    }

    /// <summary>A picture as an array of three axes.</summary>
    public static NDArray ToArray(Image image, string? dataFormat, string? dtype)
    {
        ArgumentNullException.ThrowIfNull(image);
        var format = Format(dataFormat);
        var array = NDArray.Allocate(Shape.FromInts([image.height, image.width, image.Channels]), DType.Float32);
        CopyPixels(image, (float*)array.Pointer);
        if (format == "channels_first") array = array.transpose((2, 0, 1)).copy();
        return dtype is null or "float32" ? array : array.astype(dtype);
    }

    /// <summary>An array of three axes as a picture.</summary>
    public static NDArray ToArray(NDArray picture, string? dataFormat, string? dtype)
    {
        if (picture.ndim is not (2 or 3)) throw new ShapeException($"Unsupported image shape: {picture.shape}. Expected (rows, columns) or (rows, columns, channels). Received: an array of {picture.ndim} axes");
        var first = Format(dataFormat) == "channels_first";
        var values = picture.astype(dtype ?? "float32");
        if (values.ndim == 2) return ArrayShapes.ExpandDims(values, first ? 0 : 2);
        return first ? values.transpose((2, 0, 1)).copy() : values;
    }

    public static Image ToImage(NDArray x, string? dataFormat, bool scale)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ndim != 3) throw new ShapeException($"Expected image array to have rank 3 (single image). Got array with shape: {x.shape}");
        if (Format(dataFormat) == "channels_first") x = x.transpose((1, 2, 0));
        var (height, width, channels) = (x.Dims[0], x.Dims[1], x.Dims[2]);
        if (channels is not (1 or 3 or 4)) throw new ArgumentException($"Unsupported channel number: {channels}. Expected 1 (grey), 3 (RGB) or 4 (RGBA). Received: an array of shape {x.shape}");
        ImageLimits.CheckNew(width, height, "made of an array");
        var picture = ImagePixels.FromArray(x);
        if (scale) picture.Stretch();
        var values = picture.Values;
        var mode = channels switch
        {
            3 => ImageMode.Rgb,
            4 => ImageMode.Rgba,
            _ => System.Numerics.Tensors.TensorPrimitives.Max<float>(values) > 255 ? ImageMode.Grey32 : ImageMode.Grey,
        };
        var image = new Image(width, height, mode);
        // Casts cut the fraction off and keep the lowest byte, as NumPy's do on x86-64.
        if (mode == ImageMode.Grey32)
        {
            for (var i = 0; i < values.Length; i++) ((int*)image.Pixels)[i] = (int)values[i];
        }
        else
        {
            for (var i = 0; i < values.Length; i++) image.Pixels[i] = unchecked((byte)(int)values[i]);
        }
        GC.KeepAlive(picture);
        return image;
    }

    /// <summary>Saves an array as a picture.</summary>
    public static void Save(string path, NDArray x, string? dataFormat, string? fileFormat, bool scale)
    {
        var image = ToImage(x, dataFormat, scale);
        if (image.Mode == ImageMode.Rgba && fileFormat is "jpg" or "jpeg")
        {
            KerasConsole.Warn("The JPG format does not support RGBA images, converting to RGB.");
            image = image.Convert(ImageMode.Rgb);
        }
        image.save(path, fileFormat);
    }

    private static string Format(string? dataFormat) => (dataFormat ?? KerasConfig.ImageDataFormat) is var format && format is "channels_last" or "channels_first"
        ? format
        : throw new ArgumentException($"Invalid data_format: {dataFormat}. Expected \"channels_first\" or \"channels_last\". Received: data_format='{dataFormat}'");
}
