-- Gives stages to media servers, each if it is with whom it was seen.
--
-- KEYS: 1 hash of the stages' servers
-- ARGV: 1 topic that is told, 2 who is concerned, 3… stage, its server before ('' = nobody), and its server after
-- Answer: how many were given
local given = 0
for i = 3, #ARGV, 3 do
  if (redis.call('HGET', KEYS[1], ARGV[i]) or '') == ARGV[i + 1] then
    if ARGV[i + 2] == '' then
      redis.call('HDEL', KEYS[1], ARGV[i])
    else
      redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 2])
    end
    given = given + 1
  end
end
if given > 0 then
  redis.call('PUBLISH', ARGV[1], ARGV[2])
end
return given
