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

    // Nine stops, equally far from each other.
    private const string Blues = "f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b";
    private const string Reds = "fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d";
    private const string Greens = "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b";
    private const string Greys = "fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000";
    private const string Oranges = "fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704";

    private const string Tab10 = "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf";
}
