using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KerasBridge.Tool.Commands;

/// <summary>Watches the process that started the kernel, which Jupyter names in <c>JPY_PARENT_PID</c>.</summary>
internal static class KernelParent
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Calls back once, when that process is gone; never, if Jupyter has named none.</summary>
    public static void WhenGone(Action gone)
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var parent) || parent <= 1) return;
        var watch = new Thread(() =>
        {
            if (OperatingSystem.IsWindows() ? WaitForHandle(parent) : WaitForProcess((int)parent)) gone();
        });
        watch.IsBackground = true;
        watch.Start();
    }

    // On Windows, what Jupyter passes on is a handle.
    private static bool WaitForHandle(long parent)
    {
        try
        {
            using var handle = new ManualResetEvent(false);
            handle.SafeWaitHandle = new SafeWaitHandle((nint)parent, ownsHandle: true);
            return handle.WaitOne();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or ExternalException)
        {
            // It was not passed on: then nobody can be watched.
            return false;
        }
    }

    private static bool WaitForProcess(int parent)
    {
        // The parent of an orphan changes at once, even if nobody has taken note of the dead process yet. A kernel that was started through a script has another parent.
        var isChild = ParentId() == parent;
        while (isChild ? ParentId() == parent : IsAlive(parent)) Thread.Sleep(s_interval);
        return true;
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // It is there, but somebody else's.
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentId();
}
