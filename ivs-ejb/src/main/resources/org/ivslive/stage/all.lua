-- Reads all tracked stages, the oldest first, each with the number of its seats that are taken.
--
-- KEYS: 1 sorted set of the stages
-- ARGV: 1 beginning of the stages' hashes, 2 beginning of their sets of seats
local found = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local stage = redis.call('HMGET', ARGV[1] .. id, 'arn', 'name', 'state', 'master', 'autoScaled', 'createdAt', 'changedAt')
  if stage[1] then
    stage[8] = tostring(redis.call('ZCARD', ARGV[2] .. id))
    found[#found + 1] = stage
  end
end
return found
