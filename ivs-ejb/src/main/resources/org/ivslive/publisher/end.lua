-- Notes that the broadcaster has ended the show.
--
-- KEYS: 1 hash of the publisher
-- ARGV: 1 now (ms)
-- Answer: 1 where there was a show to end
local now = tonumber(ARGV[1])
local live, starting = unpack(redis.call('HMGET', KEYS[1], 'liveUntil', 'startingUntil'))
if now >= tonumber(live or 0) and now >= tonumber(starting or 0) then
  return 0
end
redis.call('HDEL', KEYS[1], 'startingFrom', 'startingUntil', 'liveFrom', 'liveUntil')
redis.call('HSET', KEYS[1], 'endedAt', ARGV[1])
return 1
