-- Tells how much of the record waits, and drops the oldest of it where it is more than Redis has room for.
--
-- KEYS: 1 stream, 2 count of all that was ever dropped
-- ARGV: 1 entries that there is room for
-- Answer: { entries that wait, age of the oldest (ms), dropped now, dropped ever }
local now = redis.call('TIME')
local dropped = 0
if redis.call('XLEN', KEYS[1]) > tonumber(ARGV[1]) then
  dropped = redis.call('XTRIM', KEYS[1], 'MAXLEN', ARGV[1])
  redis.call('INCRBY', KEYS[2], dropped)
end
local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]
local age = 0
if oldest then
  local millis = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000)
  age = math.max(0, millis - tonumber(string.match(oldest[1], '^%d+')))
end
return { redis.call('XLEN', KEYS[1]), age, dropped, tonumber(redis.call('GET', KEYS[2]) or 0) }
