namespace KerasBridge.Plotting;

/// <summary>How numbers at ticks are written: from which power of ten on they are shortened, and whether an offset is taken out.</summary>
internal sealed record TickFormat(double LowPower = -5, double HighPower = 6, bool Offset = true);
