-- Frees the seats of some stages that nobody has confirmed for too long, so many at a time, and appends them to the
-- record. Those of a stage are looked up, removed and recorded together: one by one it takes Redis four times as long.
--
-- KEYS: 1 hash of the viewers, 2 ready stages by their viewers, 3 connecting stages by their viewers,
--       4 stream of the record
-- ARGV: 1 beginning of the sets of seats, 2 last moment that is too long ago (ms), 3 seats at most, 4 broadcast,
--       5… the stages, each as its id and its ARN
-- Answer: how many were freed
local freed = 0

local function free(stage, arn, stale)
  local set, mine = ARGV[1] .. stage, stage .. '|'
  local viewers, gone = {}, { viewers = {}, seen = {}, seats = {} }
  for i = 1, #stale, 2 do
    viewers[#viewers + 1] = stale[i]
  end
  for i, seat in ipairs(redis.call('HMGET', KEYS[1], unpack(viewers))) do
    if seat and string.sub(seat, 1, #mine) == mine then
      local n = #gone.viewers + 1
      gone.viewers[n], gone.seen[n], gone.seats[n] = viewers[i], stale[2 * i], seat
    end
  end
  redis.call('ZREM', set, unpack(viewers))
  if #gone.viewers > 0 then
    redis.call('HDEL', KEYS[1], unpack(gone.viewers))
    gone.broadcast, gone.stageArn = ARGV[4], arn
    redis.call('XADD', KEYS[4], '*', 'type', 'viewers-expired', 'entry', cjson.encode(gone))
  end
  local left = redis.call('ZCARD', set)
  redis.call('ZADD', KEYS[2], 'XX', left, stage)
  redis.call('ZADD', KEYS[3], 'XX', left, stage)
  return #viewers
end

for i = 5, #ARGV, 2 do
  local most = tonumber(ARGV[3]) - freed
  if most <= 0 then
    break
  end
  local stale = redis.call('ZRANGEBYSCORE', ARGV[1] .. ARGV[i], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, most)
  if #stale > 0 then
    freed = freed + free(ARGV[i], ARGV[i + 1], stale)
  end
end
return freed
