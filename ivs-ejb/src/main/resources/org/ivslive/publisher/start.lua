-- Notes that a broadcaster has been given a token.
--
-- KEYS: 1 hash of the publisher
-- ARGV: 1 now (ms), 2 until when they are waited for (ms)
-- Answer: 1 where nobody was waited for before
local now = tonumber(ARGV[1])
local waiting = now < tonumber(redis.call('HGET', KEYS[1], 'startingUntil') or 0)
if not waiting then
  redis.call('HSET', KEYS[1], 'startingFrom', ARGV[1])
end
redis.call('HSET', KEYS[1], 'startingUntil', ARGV[2])
redis.call('HDEL', KEYS[1], 'endedAt')
return waiting and 0 or 1
