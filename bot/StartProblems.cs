using System.Net.Sockets;
using System.Runtime.CompilerServices;
using FrontDoor.Core.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FrontDoor.Bot;

/// <summary>A setting with which the host cannot run. The message names it.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>Why a host did not start, for the person at the terminal: one sentence instead of a stack trace.</summary>
public static class StartProblems
{
    /// <summary>Null for what nobody foresaw: that keeps its trace.</summary>
    public static string? Sentence(Exception problem) => problem switch
    {
        DatabaseTooNewException newer => $"{newer.Message} It was started by a newer version of this program: start that one, or put back a backup from before (setting Data:Folder, or ConnectionStrings:Database).",
        PostgresException refused => $"Setting ConnectionStrings:Database: PostgreSQL refuses: {refused.MessageText}.",
        NpgsqlException unreachable => $"Setting ConnectionStrings:Database: no PostgreSQL answers. {unreachable.Message}",
        DataFolderInUseException or DataFolderException or SettingsException => problem.Message,
        OptionsValidationException invalid => $"Settings: {string.Join(' ', invalid.Failures)}",
        IOException { InnerException: AddressInUseException } => $"{problem.Message} Stop the program that listens there, or choose another address with --urls.",
        SocketException or IOException { InnerException: SocketException } => $"The host cannot listen: {problem.Message}",
        _ => null,
    };

    /// <summary>The host's own report of a failed start is a stack trace; the sentence takes its place. After the start everything is logged again.</summary>
    public static void QuietUntilStarted(this WebApplicationBuilder builder)
    {
        var started = new StrongBox<bool>();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started.Value && level >= LogLevel.Information);
        builder.Services.AddSingleton(started).AddHostedService<NoteStart>();
    }

    private sealed class NoteStart(StrongBox<bool> started) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            started.Value = true;
            return Task.CompletedTask;
        }

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
