namespace KerasBridge.Plotting;

internal sealed partial class ColourMap
{
    // 33 stops, at every eighth of 256 entries and at the last.
    private const string Viridis =
        "440154470d6048186a482374472d7b4537814240863e49893b528b375b8d33638d2f6b8e2c728e297a8e26828e23898e21918c1f988b1fa08822a785" +
        "28ae8032b67a3fbc734ec36b5ec96270cf5784d44b98d83eaddc30c2df23d8e219ece51bfde725";

    private const string Plasma =
        "0d08872206903105973f049c4c02a15901a56600a77201a87e03a88a09a59511a1a01a9caa2395b32c8ebc3587c43e7fcc4778d35171da5a6ae06363" +
        "e66c5ceb7655f0804ef58b47f89540fba139fdac33feb82cfdc527fcd225f8df25f4ed27f0f921";

    private const string Inferno =
        "0000040403120b0724150b37210c4a2f0a5b3d09654a0c6b57106e64156e71196e7d1e6d8a226a972766a32c61b0315bbc3754c73e4cd24644db503b" +
        "e45a31eb6628f1731df68013f98e09fb9d07fcac11fbbc21f9cb35f5db4cf2ea69f3f68afcffa4";

    private const string Magma =
        "0000040303120a0822130d341d114729115a36106b440f7651127c5d177f6a1c81762181832681902a819c2e7faa337db73779c43c75d0416fdc4869" +
        "e75263ef5d5ef56b5cf9795dfc8961fd9869fea772feb67cfec488fed395fde2a3fcf0b2fcfdbf";

    private const string Cividis =
        "00224e00285b002e6a0533711a386f273e6e32436d3b496c434e6c4b546c535a6d5a5f6e61656f686a716f70737676767d7c788482798c8878938e78" +
        "9b9476a39a74aba072b4a76fbcae6cc4b468cdbb63d5c25edec958e7d150f0d846f9e03afee838";

    private const string Coolwarm =
        "3b4cc0445acc4e68d85875e16282ea6c8ff1779af782a6fb8db0fe98b9ffa3c2feaec9fcb9d0f9c3d5f4ccd9edd5dbe5dddcdce5d8d1ecd3c5f1ccb8" +
        "f5c4acf7ba9ff7b093f6a586f4987af08b6eeb7d62e46e56dd5f4bd44e41ca3b37be242eb40426";

    private const string Rainbow =
        "8000ff7019ff6032fe504afc4062fa3079f7208ef410a2f000b5eb10c6e620d5e130e1da40ecd450f4cc60fac570febc80ffb490feaba0faa1b0f397" +
        "c0eb8dd0e082e0d377f0c46cffb360ffa055ff8c49ff763dff5f30ff4724ff2f18ff160bff0000";

    // Stops equally far from each other.
    private const string Blues = "f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b";
    private const string Reds = "fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d";
    private const string Greens = "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b";
    private const string Greys = "fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000";
    private const string Oranges = "fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704";

    private const string Purples = "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d";
    private const string YlGnBu = "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58";
    private const string RdBu = "67001fb2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac053061";
    private const string RdYlGn = "a50026d73027f46d43fdae61fee08bffffbfd9ef8ba6d96a66bd631a9850006837";
    private const string Spectral = "9e0142d53e4ff46d43fdae61fee08bffffbfe6f598abdda466c2a53288bd5e4fa2";

    // Lists of colours that differ.
    private const string Tab20 = "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5";
    private const string Set1 = "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999";
    private const string Set2 = "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3";
    private const string Set3 = "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f";
    private const string Paired = "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928";
    private const string Accent = "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666";
    private const string Pastel1 = "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2";
    private const string Dark2 = "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666";
    private const string Tab10 = "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf";
}
