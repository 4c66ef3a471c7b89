-- Reads all that is known of the fleet.
--
-- KEYS: hashes, of servers to what they are, last beats (ms), links (ms) and reports, and of stages to who feeds them
local all = {}
for i, hash in ipairs(KEYS) do
  all[i] = redis.call('HGETALL', hash)
end
return all
