namespace FrontDoor.Core;

/// <summary>Why an act was refused: a stable code and the data of its sentence. Core holds no sentences; each surface renders the code from its own resources.</summary>
/// <param name="Code">Dotted, lower case, stable: <c>case.not_found</c>, <c>file.too_large</c>.</param>
/// <param name="Data">Values that the sentence names; never personal data that the reader may not see.</param>
public sealed record Problem(string Code, IReadOnlyDictionary<string, string> Data)
{
    private static readonly IReadOnlyDictionary<string, string> NoData = new Dictionary<string, string>();

    public Problem(string code) : this(code, NoData) { }

    public Problem(string code, string key, string value) : this(code, new Dictionary<string, string> { [key] = value }) { }
}

/// <summary>The value of an act that succeeded, or the problem that stopped it.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    /// <summary>Null when the act succeeded.</summary>
    public Problem? Problem { get; }

    public bool Succeeded => Problem is null;

    /// <summary>The value; throws when there is a problem.</summary>
    public T Value => Problem is null ? value! : throw new InvalidOperationException($"No value: {Problem.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

/// <summary>Stands for "nothing to return".</summary>
public readonly record struct Done;
