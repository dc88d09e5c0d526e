namespace Microsoft.Bot.Connector;

/// <summary>The service of a channel. Bots send by their turn; the adapter is what uses this.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }
}
