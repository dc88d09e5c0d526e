namespace FrontDoor.Bot.Conversations;

/// <summary>
/// The one Lua script of a commit. All keys of a conversation share its hash tag, so it runs on a Cluster too. Numbers travel as strings only: Lua would round a long.
/// </summary>
internal static class CommitScript
{
    /// <summary>
    /// KEYS: document, log, keys of the log, and where one server has all keys the index of what waits for delivery, when the conversation is to be in it. ARGV: expected version ("" = append only), next version, document, undelivered since ("" = none), last message (ms), channel of the wake-up, this host's mark, now (ms) and conversation for the index, then key and line in turns.
    /// Returns "1" or "0" for committed, then the number of each line.
    /// </summary>
    public const string Text = """
        local document, log, known = KEYS[1], KEYS[2], KEYS[3]
        local commits = ARGV[1] ~= ''
        if commits then
          local version = redis.call('HGET', document, 'v') or '0'
          if version ~= ARGV[1] then return {'0'} end
          if KEYS[4] then redis.call('ZADD', KEYS[4], ARGV[8], ARGV[9]) end
          redis.call('HSET', document, 'v', ARGV[2], 'j', ARGV[3], 'u', ARGV[4], 'm', ARGV[5])
        end
        local outcome, last = {'1'}, nil
        for i = 10, #ARGV, 2 do
          local number = redis.call('HGET', known, ARGV[i])
          if not number then
            number = tostring(redis.call('RPUSH', log, ARGV[i + 1]))
            redis.call('HSET', known, ARGV[i], number)
            last = number
          end
          outcome[#outcome + 1] = number
        end
        if last then
          if commits or redis.call('HEXISTS', document, 'v') == 1 then redis.call('HSET', document, 'n', last) end
          redis.call('PUBLISH', ARGV[6], ARGV[7] .. document)
        end
        return outcome
        """;
}
