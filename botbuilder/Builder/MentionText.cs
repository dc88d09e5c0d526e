using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes names out of a text. Internal: the SDK has these methods under a type that our list of signatures does not name.</summary>
internal static class MentionText
{
    /// <summary>Takes the bot's own name out, so that "@bot help" reads "help".</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the name of the account with this id out of the text, changes the activity and returns the new text.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        foreach (var mention in activity.GetMentions().Where(m => id is not null && m.Mentioned?.Id == id && !string.IsNullOrEmpty(m.Text)))
        {
            activity.Text = activity.Text?.Replace(mention.Text!, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
