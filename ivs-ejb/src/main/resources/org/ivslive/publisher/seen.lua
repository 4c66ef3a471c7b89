-- Notes that the broadcaster's media was seen. The start is over with that: when the media goes, the show does, too.
--
-- KEYS: 1 hash of the publisher
-- ARGV: 1 now (ms), 2 for how long that counts (ms), 3 '1' = seen at first hand, '0' = told, perhaps late
-- Answer: 1 where the broadcaster was not live before
local now, grace = tonumber(ARGV[1]), tonumber(ARGV[2])
local ended, untilNow = unpack(redis.call('HMGET', KEYS[1], 'endedAt', 'liveUntil'))
if ARGV[3] == '0' and ended and now < ended + grace then
  return 0
end
local live = now < tonumber(untilNow or 0)
if not live then
  redis.call('HSET', KEYS[1], 'liveFrom', ARGV[1])
end
redis.call('HSET', KEYS[1], 'liveUntil', string.format('%d', now + grace))
redis.call('HDEL', KEYS[1], 'startingFrom', 'startingUntil', 'endedAt')
return live and 0 or 1
