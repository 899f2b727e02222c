namespace KerasBridge;

public static partial class plt
{
    /// <summary>The colour maps: <c>plt.cm.viridis</c>, also for <c>cmap</c>.</summary>
    public static class cm
    {
        /// <summary>A colour map by name.</summary>
        /// <param name="name">The name; viridis.</param>
        /// <returns>The colour map.</returns>
        /// <exception cref="ArgumentException">There is no such colour map.</exception>
        public static Colormap get_cmap(string? name = null) => plt.get_cmap(name);

        /// <summary>The colour map of that name.</summary>
        public static Colormap gray => plt.get_cmap("gray");

        /// <summary>The colour map of that name.</summary>
        public static Colormap binary => plt.get_cmap("binary");

        /// <summary>The colour map of that name.</summary>
        public static Colormap viridis => plt.get_cmap("viridis");

        /// <summary>The colour map of that name.</summary>
        public static Colormap plasma => plt.get_cmap("plasma");

        /// <summary>The colour map of that name.</summary>
        public static Colormap inferno => plt.get_cmap("inferno");

        /// <summary>The colour map of that name.</summary>
        public static Colormap magma => plt.get_cmap("magma");

        /// <summary>The colour map of that name.</summary>
        public static Colormap cividis => plt.get_cmap("cividis");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Blues => plt.get_cmap("Blues");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Reds => plt.get_cmap("Reds");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Greens => plt.get_cmap("Greens");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Greys => plt.get_cmap("Greys");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Oranges => plt.get_cmap("Oranges");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Purples => plt.get_cmap("Purples");

        /// <summary>The colour map of that name.</summary>
        public static Colormap hot => plt.get_cmap("hot");

        /// <summary>The colour map of that name.</summary>
        public static Colormap cool => plt.get_cmap("cool");

        /// <summary>The colour map of that name.</summary>
        public static Colormap jet => plt.get_cmap("jet");

        /// <summary>The colour map of that name.</summary>
        public static Colormap bone => plt.get_cmap("bone");

        /// <summary>The colour map of that name.</summary>
        public static Colormap coolwarm => plt.get_cmap("coolwarm");

        /// <summary>The colour map of that name.</summary>
        public static Colormap RdBu => plt.get_cmap("RdBu");

        /// <summary>The colour map of that name.</summary>
        public static Colormap RdYlGn => plt.get_cmap("RdYlGn");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Spectral => plt.get_cmap("Spectral");

        /// <summary>The colour map of that name.</summary>
        public static Colormap YlGnBu => plt.get_cmap("YlGnBu");

        /// <summary>The colour map of that name.</summary>
        public static Colormap tab10 => plt.get_cmap("tab10");

        /// <summary>The colour map of that name.</summary>
        public static Colormap tab20 => plt.get_cmap("tab20");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Set1 => plt.get_cmap("Set1");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Set2 => plt.get_cmap("Set2");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Set3 => plt.get_cmap("Set3");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Paired => plt.get_cmap("Paired");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Accent => plt.get_cmap("Accent");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Pastel1 => plt.get_cmap("Pastel1");

        /// <summary>The colour map of that name.</summary>
        public static Colormap Dark2 => plt.get_cmap("Dark2");

        /// <summary>The colour map of that name.</summary>
        public static Colormap spring => plt.get_cmap("spring");

        /// <summary>The colour map of that name.</summary>
        public static Colormap summer => plt.get_cmap("summer");

        /// <summary>The colour map of that name.</summary>
        public static Colormap autumn => plt.get_cmap("autumn");

        /// <summary>The colour map of that name.</summary>
        public static Colormap winter => plt.get_cmap("winter");

        /// <summary>The colour map of that name.</summary>
        public static Colormap rainbow => plt.get_cmap("rainbow");

        /// <summary>The colour map of that name.</summary>
        public static Colormap hsv => plt.get_cmap("hsv");
    }
}
