using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

internal sealed unsafe partial class JpegDecoding
{
    /// <summary>The whole of a sequential picture in one scan: each row of MCUs is decoded, and becomes rows of pixels while it is in the processor's cache.</summary>
    private void DecodeRows()
    {
        CheckTables(dc: true, ac: true);
        var bits = NextBits();
        var restart = 0;
        var left = _restartInterval;
        BeginRows();
        for (var row = 0; row < _mcusHigh; row++)
        {
            for (var i = 0; i < _scanCount; i++)
                Unsafe.InitBlockUnaligned(_scan[i].Coefficients, 0, (uint)(_scan[i].BlockStride * _scan[i].V * 128));
            for (var column = 0; column < _mcusWide; column++)
            {
                if (_restartInterval > 0 && left-- == 0)
                {
                    Restart(ref bits, ref restart);
                    left = _restartInterval - 1;
                }
                DecodeMcu(ref bits, 0, column);
                if (bits.Overrun) throw JpegErrors.EndsEarly();
            }
            FinishRow(row, 0);
        }
    }

    private void DecodeMcu(ref JpegBits bits, int row, int column)
    {
        for (var i = 0; i < _scanCount; i++)
        {
            var component = _scan[i];
            for (var v = 0; v < component.V; v++)
            {
                var block = component.Coefficients + ((nint)(row * component.V + v) * component.BlockStride + column * component.H) * 64;
                for (var h = 0; h < component.H; h++, block += 64)
                    JpegBlocks.Decode(ref bits, component.Dc!, component.Ac!, ref component.Predictor, block);
            }
        }
    }

    /// <summary>One of several scans of a sequential picture.</summary>
    private void DecodeSequentialScan()
    {
        CheckTables(dc: true, ac: true);
        for (var i = 0; i < _scanCount; i++)
        {
            if (_scan[i].LowestBit[0] == 0) throw JpegErrors.Segment("a scan", "each component once", $"component {_scan[i].Id} again");
            Array.Clear(_scan[i].LowestBit);
        }
        Pass((ref JpegBits bits, JpegComponent component, short* block) =>
            JpegBlocks.Decode(ref bits, component.Dc!, component.Ac!, ref component.Predictor, block));
    }

    private void DecodeProgressiveScan()
    {
        var low = _low;
        if (_first > 0) DecodeAcScan();
        else if (_high == 0)
        {
            CheckTables(dc: true, ac: false);
            Pass((ref JpegBits bits, JpegComponent component, short* block) => JpegProgressiveBlocks.DcFirst(ref bits, component.Dc!, ref component.Predictor, block, low));
        }
        else Pass((ref JpegBits bits, JpegComponent component, short* block) => JpegProgressiveBlocks.DcRefine(ref bits, block, low));
    }

    private void DecodeAcScan()
    {
        CheckTables(dc: false, ac: true);
        var empty = 0;
        int first = _first, last = _last, low = _low;
        if (_high == 0)
        {
            Pass((ref JpegBits bits, JpegComponent component, short* block) =>
            {
                if (empty > 0) empty--;
                else empty = JpegProgressiveBlocks.AcFirst(ref bits, component.Ac!, block, first, last, low);
            }, () => empty = 0);
        }
        else
        {
            Pass((ref JpegBits bits, JpegComponent component, short* block) => empty = JpegProgressiveBlocks.AcRefine(ref bits, component.Ac!, block, first, last, low, empty), () => empty = 0);
        }
    }

    private delegate void BlockDecoder(ref JpegBits bits, JpegComponent component, short* block);

    /// <summary>Takes the blocks of a scan in its order: of one component, its own blocks row by row; of several, MCU by MCU.</summary>
    private void Pass(BlockDecoder decode, Action? restarted = null)
    {
        var bits = NextBits();
        var restart = 0;
        var left = _restartInterval;
        var single = _scanCount == 1;
        var rows = single ? _scan[0].BlocksHigh : _mcusHigh;
        var columns = single ? _scan[0].BlocksWide : _mcusWide;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (_restartInterval > 0 && left-- == 0)
                {
                    Restart(ref bits, ref restart);
                    restarted?.Invoke();
                    left = _restartInterval - 1;
                }
                if (single) decode(ref bits, _scan[0], _scan[0].Coefficients + ((nint)row * _scan[0].BlockStride + column) * 64);
                else PassMcu(ref bits, decode, row, column);
                if (bits.Overrun) throw JpegErrors.EndsEarly();
            }
        }
    }

    private void PassMcu(ref JpegBits bits, BlockDecoder decode, int row, int column)
    {
        for (var i = 0; i < _scanCount; i++)
        {
            var component = _scan[i];
            for (var v = 0; v < component.V; v++)
            {
                var block = component.Coefficients + ((nint)(row * component.V + v) * component.BlockStride + column * component.H) * 64;
                for (var h = 0; h < component.H; h++, block += 64) decode(ref bits, component, block);
            }
        }
    }
}
