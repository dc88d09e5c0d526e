using System.Security.Cryptography;

namespace FrontDoor.Bot.SignIn;

/// <summary>Random passwords that a person can read out and type on a phone: four groups without look-alikes, 95 bits.</summary>
public static class PasswordMaker
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
