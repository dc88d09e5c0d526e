using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a refused request.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error? error = null) => Error = error;

    [JsonPropertyName("error")] public Error? Error { get; set; }
}

/// <summary>A code for programs and a sentence for people.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonPropertyName("code")] public string? Code { get; set; }
    [JsonPropertyName("message")] public string? Message { get; set; }
    [JsonPropertyName("innerHttpError")] public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>What a server behind the answering one said.</summary>
public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonPropertyName("statusCode")] public int? StatusCode { get; set; }
    [JsonPropertyName("body")] public object? Body { get; set; }
}
