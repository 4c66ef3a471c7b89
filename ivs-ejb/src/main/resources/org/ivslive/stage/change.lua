-- Takes one step in the life of a stage, and appends it to the record, if the stage is where the step starts.
-- Taking it again does nothing, so a step whose answer was lost can be asked for twice.
--
-- KEYS: 1 hash of the stage, 2 sorted set of the stages, 3 stream of the record, 4 set of the stage's seats,
--       5 ready stages by their viewers, 6 connecting stages by their viewers, 7 hash of the viewers,
--       8 hash of the stages that IVS is still to delete
-- ARGV: 1 id, 2 state before ('' = not tracked), 3 state after, 4 made at (ms), 5 entry of the record,
--       6 broadcast, 7 ARN, 8 now (ms), 9 '1' = only while nobody sits there, and IVS is to delete it, 10 topic that is
--       told, 11… fields and values of the hash
local id, after = ARGV[1], ARGV[3]
local state = redis.call('HGET', KEYS[1], 'state') or ''
if state ~= ARGV[2] then
  return 0
end
if ARGV[9] == '1' then
  if redis.call('ZCARD', KEYS[4]) > 0 then
    return 0
  end
  redis.call('HSET', KEYS[8], ARGV[7], ARGV[8])
end
redis.call('ZREM', KEYS[5], id)
redis.call('ZREM', KEYS[6], id)
if after == 'DELETED' or after == 'FAILED' then
  for _, viewer in ipairs(redis.call('ZRANGE', KEYS[4], 0, -1)) do
    local seat = redis.call('HGET', KEYS[7], viewer)
    local stage, participant, session, joined = string.match(seat or '', '^([^|]*)|([^|]*)|([^|]*)|(.*)$')
    if stage == id then
      redis.call('HDEL', KEYS[7], viewer)
      redis.call('XADD', KEYS[3], '*', 'type', 'viewer-left', 'entry', cjson.encode({
        at = tonumber(ARGV[8]), broadcast = ARGV[6], userId = viewer, stageArn = ARGV[7], participantId = participant,
        sessionId = session, joinedAt = tonumber(joined), reason = 'STAGE_GONE',
      }))
    end
  end
  redis.call('DEL', KEYS[1], KEYS[4])
  redis.call('ZREM', KEYS[2], id)
else
  redis.call('HSET', KEYS[1], unpack(ARGV, 11))
  redis.call('ZADD', KEYS[2], 'NX', ARGV[4], id)
  local index = after == 'READY' and KEYS[5] or after == 'CONNECTING' and KEYS[6]
  if index then
    redis.call('ZADD', index, redis.call('ZCARD', KEYS[4]), id)
  end
end
redis.call('XADD', KEYS[3], '*', 'type', 'stage', 'entry', ARGV[5])
redis.call('PUBLISH', ARGV[10], ARGV[5])
return 1
