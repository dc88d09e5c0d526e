namespace FrontDoor.Bot.Pings;

/// <summary>Section <c>Pings</c>: by which servers desks and people are told that something waits.</summary>
public sealed class PingOptions
{
    public SmtpOptions Smtp { get; init; } = new();

    public SmsOptions Sms { get; init; } = new();

    /// <summary>Hosts whose group robots may be called; none named: those of WeCom and DingTalk. (An array with a default would be added to, not replaced.)</summary>
    public string[]? RobotHosts { get; init; }

    internal IReadOnlyList<string> CallableHosts => RobotHosts is { Length: > 0 } named ? named : ["qyapi.weixin.qq.com", "oapi.dingtalk.com"];
}

/// <summary>The mail server of the office.</summary>
public sealed class SmtpOptions
{
    /// <summary>Empty: no e-mail.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>StartTls, Tls (from the first byte, mostly port 465), or None for a relay on the same machine.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Empty: the server asks for none.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";
}

public enum SmtpSecurity
{
    StartTls,
    Tls,
    None,
}

/// <summary>The SMS gateway, or a small program in front of one.</summary>
public sealed class SmsOptions
{
    /// <summary>Empty: no SMS.</summary>
    public string Url { get; init; } = "";

    /// <summary>The key of the signature.</summary>
    public string Secret { get; init; } = "";
}
