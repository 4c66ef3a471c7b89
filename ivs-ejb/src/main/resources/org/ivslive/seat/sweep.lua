-- Frees the seats of a stage that nobody has confirmed for too long, some at a time, and appends each to the record.
--
-- KEYS: 1 hash of the viewers, 2 ready stages by their viewers, 3 connecting stages by their viewers,
--       4 stream of the record, 5 set of the stage's seats
-- ARGV: 1 stage, 2 last moment that is too long ago (ms), 3 seats at most, 4 broadcast, 5 ARN of the stage
-- Answer: how many were freed
local stale = redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
for i = 1, #stale, 2 do
  local viewer, seen = stale[i], stale[i + 1]
  redis.call('ZREM', KEYS[5], viewer)
  local seat = redis.call('HGET', KEYS[1], viewer)
  local stage, participant, session, joined = string.match(seat or '', '^([^|]*)|([^|]*)|([^|]*)|(.*)$')
  if stage == ARGV[1] then
    redis.call('HDEL', KEYS[1], viewer)
    redis.call('XADD', KEYS[4], '*', 'type', 'viewer-left', 'entry', cjson.encode({
      at = tonumber(seen), broadcast = ARGV[4], userId = viewer, stageArn = ARGV[5], participantId = participant,
      sessionId = session, joinedAt = tonumber(joined), reason = 'EXPIRED',
    }))
  end
end
local viewers = redis.call('ZCARD', KEYS[5])
redis.call('ZADD', KEYS[2], 'XX', viewers, ARGV[1])
redis.call('ZADD', KEYS[3], 'XX', viewers, ARGV[1])
return #stale / 2
