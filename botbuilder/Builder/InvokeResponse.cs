namespace Microsoft.Bot.Builder;

/// <summary>What goes into the response of the request itself.</summary>
public class InvokeResponse
{
    public InvokeResponse()
    {
    }

    /// <summary>An HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Written as JSON; nothing leaves the body empty.</summary>
    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
