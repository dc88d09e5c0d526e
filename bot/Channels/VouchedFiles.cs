using FrontDoor.Bot.Files;
using FrontDoor.Core;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Channels;

/// <summary>
/// Attachments that the Connector names by address. Only the service that the request's validated token vouches for (claim serviceurl) is ever called; without an app id nobody vouches,
/// and nothing is fetched.
/// </summary>
public sealed class VouchedFiles(IHttpClientFactory clients, IFileStore store, IConfiguration configuration, TimeProvider clock, ILogger<VouchedFiles> logger)
{
    /// <summary>The name of the client: no redirects, since they would lead to a host that nobody vouches for.</summary>
    public const string Client = "attachments";

    private const int MostFiles = 20;

    /// <summary>For all files of a message. Leaves time for the turn before the channel gives up (15 s).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<(IReadOnlyList<FileReference> Taken, IReadOnlyList<RefusedFile> Refused)> FetchAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var taken = new List<FileReference>();
        var refused = new List<RefusedFile>();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        foreach (var attachment in (context.Activity.Attachments ?? []).Where(IsFile).Take(MostFiles))
        {
            var name = FileNames.Clean(attachment.Name);
            var saved = Vouched(context, attachment) is { } address
                ? await FetchAsync(address, name, either.Token)
                : new Problem("file.address_not_trusted");
            if (saved.Succeeded)
            {
                taken.Add(saved.Value);
            }
            else
            {
                refused.Add(new(name, saved.Problem!));
            }
        }

        return (taken, refused);
    }

    // Cards come as content without an address.
    private static bool IsFile(Attachment attachment) => !string.IsNullOrEmpty(attachment.ContentUrl);

    private Uri? Vouched(ITurnContext context, Attachment attachment)
    {
        return !string.IsNullOrEmpty(configuration["MicrosoftAppId"])
            && Uri.TryCreate(ServiceTrust.UrlOf(context), UriKind.Absolute, out var vouchedFor)
            && Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address)
            && address.Scheme == vouchedFor.Scheme
            && string.Equals(address.Authority, vouchedFor.Authority, StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
    }

    private async Task<Result<FileReference>> FetchAsync(Uri address, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await store.SaveAsync(content, name, FileLimits.Chat, cancellationToken);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            logger.LogWarning(problem, "An attachment could not be fetched");
            return new Problem("file.not_fetched");
        }
    }
}
