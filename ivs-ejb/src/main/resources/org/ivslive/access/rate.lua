-- Counts a client's request in a window that begins with its first one and answers the count and what is left of the
-- window (ms). Time is Redis's own, so that all nodes are of one mind.
--
-- KEYS: 1 the client's counter
-- ARGV: 1 window (ms)
local count = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return {count, left}
