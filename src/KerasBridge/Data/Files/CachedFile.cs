using KerasBridge.Data;
using KerasBridge.Engine;

namespace KerasBridge.Data
{
    /// <summary>Files that are downloaded once and kept.</summary>
    internal static class CachedFile
    {
        private static readonly string[] Formats = ["auto", "tar", "zip"];

        public static string Get(string? fname, string? origin, bool untar, FileHash? hash, string cacheSubdir, bool extract, string? archiveFormat, string? cacheDir, bool forceDownload)
        {
            if (string.IsNullOrEmpty(origin)) throw new ArgumentException("Please specify the \"origin\" argument (URL of the file to download). Received: origin=None");
            if (untar) (extract, archiveFormat) = (true, "tar");
            if (extract && (archiveFormat is null || !Formats.Contains(archiveFormat)))
            {
                throw new ArgumentException($"`archive_format` is not known.{Numpy.Suggest.Sentence(archiveFormat ?? "", Formats)} Expected \"auto\", \"tar\" or \"zip\" where an archive is to be extracted. " +
                    $"Received: archive_format={(archiveFormat is null ? "None" : $"'{archiveFormat}'")}");
            }
            var name = NameOf(fname, origin);
            // With an extension the name is the archive's, else that of the folder it is extracted to.
            var isArchive = extract && !string.IsNullOrEmpty(fname) && name.Contains('.');
            var (fileName, folderName) = (extract && !isArchive ? name + "_archive" : name, isArchive ? $"{name[..name.IndexOf('.')]}_extracted" : name);
            var folder = Folder(cacheDir, cacheSubdir);
            var isThere = !forceDownload && IsRight(Path.Combine(folder, fileName), hash) && (!extract || Directory.Exists(Path.Combine(folder, folderName)));
            if (!isThere) folder = WritableFolder.Of(folder, cacheSubdir);
            var (file, target) = (Path.Combine(folder, fileName), Path.Combine(folder, folderName));
            var isNew = Bring(origin, file, hash, forceDownload);
            if (!extract) return file;
            if (isNew || !Directory.Exists(target)) ArchiveFile.Extract(file, target, archiveFormat!);
            return target;
        }

        /// <summary>Downloads a file unless it is there and right; whether that was needed.</summary>
        private static bool Bring(string origin, string target, FileHash? hash, bool force)
        {
            if (!force && IsRight(target, hash)) return false;
            if (!force && File.Exists(target))
            {
                KerasConsole.Current.Message($"A local file was found, but it seems to be incomplete or outdated because the {hash!.Algorithm} file hash does not match the original value of {hash.Value} " +
                    "so we will re-download the data.");
            }
            Download.To(origin, target, hash);
            return true;
        }

        private static bool IsRight(string file, FileHash? hash) => File.Exists(file) && (hash is null || hash.Fits(file));

        private static string NameOf(string? fname, string origin)
        {
            if (string.IsNullOrEmpty(fname))
            {
                var found = Uri.TryCreate(origin, UriKind.Absolute, out var address) ? Uri.UnescapeDataString(address.AbsolutePath.Split('/')[^1]) : "";
                if (found is "" or "." or ".." || found.IndexOfAny(['/', '\\', ':', '\0']) >= 0)
                    throw new ArgumentException($"Can't parse the file name from the origin provided: '{origin}'. Please specify the `fname` argument. Expected an address that ends with a name. Received: fname=None");
                return found;
            }
            if (fname is "." or ".." || fname.IndexOfAny(['/', '\\', '\0']) >= 0)
            {
                throw new ArgumentException("Paths are no longer accepted as the `fname` argument. To specify the file's parent directory, use the `cache_dir` argument. " +
                    $"Expected a name alone. Received: fname={fname}");
            }
            return fname;
        }

        private static string Folder(string? cacheDir, string cacheSubdir)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var top = cacheDir is null ? Download.KerasHome : cacheDir == "~" || cacheDir.StartsWith("~/", StringComparison.Ordinal) ? home + cacheDir[1..] : cacheDir;
            return Path.GetFullPath(Path.Combine(top, cacheSubdir));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public partial class utils
        {
            /// <summary>Downloads a file, once: later calls find it. Archives are extracted where asked.</summary>
            /// <remarks>
            /// The file is checked and then put in place in one move: half a file is never found later. From archives nothing is written outside their folder, and no links are made.
            /// Where the folder cannot be written, a temporary one takes its place, with a warning.
            /// Where there is no network, the message says where to put the file by hand. Give <paramref name="file_hash"/> where it is known: then the file is the right one.
            /// <code>
            /// var path = keras.utils.get_file(origin: "https://storage.googleapis.com/download.tensorflow.org/example_images/flower_photos.tgz", extract: true);
            /// </code>
            /// </remarks>
            /// <param name="fname">The file's name; null: that at the end of the address. Where an archive is extracted and the name has no extension, it is the folder's.</param>
            /// <param name="origin">The address: <c>https://</c>, <c>http://</c> or <c>file://</c>.</param>
            /// <param name="untar">The old way to say <c>extract: true, archive_format: "tar"</c>.</param>
            /// <param name="md5_hash">The old way to give an md5 hash.</param>
            /// <param name="file_hash">The hash that the file must have, in hexadecimal digits; null: any. A file that is there and has another is downloaded again.</param>
            /// <param name="cache_subdir">The folder below <paramref name="cache_dir"/>, or an absolute path.</param>
            /// <param name="hash_algorithm"><c>sha256</c>, <c>md5</c> or <c>auto</c>: which, by the length of the hash.</param>
            /// <param name="extract">Whether the file is an archive to be extracted.</param>
            /// <param name="archive_format"><c>tar</c> (also packed with gzip), <c>zip</c>, or <c>auto</c>: either.</param>
            /// <param name="cache_dir">Where files are kept; null: the folder <c>KERAS_HOME</c>, by default <c>~/.keras</c>.</param>
            /// <param name="force_download">Whether the file is downloaded though it is there.</param>
            /// <returns>The path of the file; of an archive that is extracted, the path of the folder.</returns>
            /// <exception cref="ArgumentException">There is no address, or an argument is not valid.</exception>
            /// <exception cref="KerasFileException">The file cannot be downloaded or saved, has another hash, or is no archive that can be read.</exception>
            /// <exception cref="OperationCanceledException">The notebook's cell was interrupted.</exception>
            public static string get_file(string? fname = null, string? origin = null, bool untar = false, string? md5_hash = null, string? file_hash = null, string cache_subdir = "datasets",
                string hash_algorithm = "auto", bool extract = false, string? archive_format = "auto", string? cache_dir = null, bool force_download = false) =>
                CachedFile.Get(fname, origin, untar, FileHash.Of(md5_hash, file_hash, hash_algorithm), cache_subdir, extract, archive_format, cache_dir, force_download);
        }
    }
}
