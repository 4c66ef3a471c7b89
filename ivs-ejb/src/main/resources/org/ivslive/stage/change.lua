-- Takes one step in the life of a stage, and appends it to the record, if the stage is where the step starts.
-- Taking it again does nothing, so a step whose answer was lost can be asked for twice.
--
-- KEYS: 1 hash of the stage, 2 sorted set of the stages, 3 stream of the record, 4 set of the stage's seats
-- ARGV: 1 id, 2 state before ('' = not tracked), 3 state after, 4 made at (ms), 5 entry of the record,
--       6… fields and values of the hash
local state = redis.call('HGET', KEYS[1], 'state') or ''
if state ~= ARGV[2] then
  return 0
end
if ARGV[3] == 'DELETED' or ARGV[3] == 'FAILED' then
  redis.call('DEL', KEYS[1], KEYS[4])
  redis.call('ZREM', KEYS[2], ARGV[1])
else
  redis.call('HSET', KEYS[1], unpack(ARGV, 6))
  redis.call('ZADD', KEYS[2], 'NX', ARGV[4], ARGV[1])
end
redis.call('XADD', KEYS[3], '*', 'type', 'stage', 'entry', ARGV[5])
return 1
