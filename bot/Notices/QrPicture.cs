using QRCoder;

namespace FrontDoor.Bot.Notices;

/// <summary>An address as a QR code, drawn here: no other site learns of it.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    /// <summary>PNG. Level M: it still opens when a corner of the poster is torn.</summary>
    public static byte[] Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }
}
