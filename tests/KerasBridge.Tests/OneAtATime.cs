namespace KerasBridge.Tests;

/// <summary>
/// The collection of tests that change what a process has once (seeds, the number of threads, the console): they run alone, after all others.
/// </summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
