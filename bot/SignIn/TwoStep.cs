using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace FrontDoor.Bot.SignIn;

/// <summary>The second step of signing in: a code that changes each half minute, made by any authenticator app (RFC 6238).</summary>
public sealed class TwoStep(UserManager<StaffUser> users, SignInManager<StaffUser> signIn)
{
    private const int SpareCodes = 8;

    /// <summary>What the app needs; the same until it is switched on. Null when nobody is signed in, or it is on already.</summary>
    public async Task<TwoStepKey?> KeyAsync(HttpContext context)
    {
        if (await users.GetUserAsync(context.User) is not { TwoFactorEnabled: false } user)
        {
            return null;
        }

        if (await users.GetAuthenticatorKeyAsync(user) is null)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            // The stamp changed with the key; this session goes on.
            await signIn.RefreshSignInAsync(user);
        }

        var key = (await users.GetAuthenticatorKeyAsync(user))!;
        return new TwoStepKey(key, Picture($"otpauth://totp/FrontDoor:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer=FrontDoor&digits=6"));
    }

    /// <summary>Spare codes, each good once, for whoever lost the phone; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(HttpContext context, string code)
    {
        if (await users.GetUserAsync(context.User) is not { } user
            || !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code)))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        var spare = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, SpareCodes);
        await signIn.RefreshSignInAsync(user);
        return [.. spare ?? []];
    }

    /// <summary>By an administrator, for somebody who lost phone and spare codes: the next sign-in needs the password only. False when there is no such person.</summary>
    public async Task<bool> ResetAsync(Guid userId)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user)
        {
            return false;
        }

        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        return true;
    }

    /// <summary>As typed, with the blanks that apps show between the digits.</summary>
    public static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Trim();

    private static string Picture(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4);
    }
}

/// <param name="Secret">To be typed where no camera is at hand, base 32.</param>
/// <param name="Picture">The same as a QR code, SVG.</param>
public sealed record TwoStepKey(string Secret, string Picture);
