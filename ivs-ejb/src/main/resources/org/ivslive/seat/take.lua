-- Seats a viewer: finds the stage and books the seat in one step, and appends it to the record.
-- Asked again, it answers with the same seat. A stage never holds more than its seats.
--
-- KEYS: 1 hash of the viewers, 2 ready stages by their viewers, 3 connecting stages by their viewers,
--       4 stream of the record, 5 hash of the publisher
-- ARGV: 1 beginning of the stages' hashes, 2 beginning of their sets of seats, 3 viewer, 4 now (ms), 5 seats of a stage,
--       6 'fewest' or 'fullest', 7 stage that is asked for ('' = any), 8 participant, 9 session, 10 entry of the record
--       without its end, which this script knows, 11 '1' = only while the show is on or about to begin
-- Answer: { outcome, stage's ARN, participant, session, joined at (ms), viewers on the stage }
local viewer, now, seats = ARGV[3], ARGV[4], tonumber(ARGV[5])
local named, participant, session = ARGV[7], ARGV[8], ARGV[9]

if ARGV[11] == '1' then
  local live, starting = unpack(redis.call('HMGET', KEYS[5], 'liveUntil', 'startingUntil'))
  if tonumber(now) >= tonumber(live or 0) and tonumber(now) >= tonumber(starting or 0) then
    return { 'OFFLINE' }
  end
end

local function state(stage)
  return redis.call('HGET', ARGV[1] .. stage, 'state')
end

-- The indexes say what the sets say: they are written with them, and nowhere else.
local function count(stage)
  local viewers = redis.call('ZCARD', ARGV[2] .. stage)
  redis.call('ZADD', KEYS[2], 'XX', viewers, stage)
  redis.call('ZADD', KEYS[3], 'XX', viewers, stage)
  return viewers
end

local function answer(outcome, stage, joined)
  return { outcome, redis.call('HGET', ARGV[1] .. stage, 'arn'), participant, session, joined, count(stage) }
end

local function record(type, stage, seat, more)
  local arn = redis.call('HGET', ARGV[1] .. stage, 'arn') or ''
  local by, stay, joined = string.match(seat, '^[^|]*|([^|]*)|([^|]*)|(.*)$')
  redis.call('XADD', KEYS[4], '*', 'type', type, 'entry', ARGV[10] .. ',"stageArn":"' .. arn .. '","participantId":"' .. by
    .. '","sessionId":"' .. stay .. '","joinedAt":' .. joined .. more .. '}')
end

local function open(index)
  if ARGV[6] == 'fullest' then
    return redis.call('ZREVRANGEBYSCORE', index, seats - 1, '-inf', 'LIMIT', 0, 1)[1]
  end
  local least = redis.call('ZRANGE', index, 0, 0, 'WITHSCORES')
  return least[1] and tonumber(least[2]) < seats and least[1] or nil
end

local old, oldStage, oldJoined = redis.call('HGET', KEYS[1], viewer), nil, nil
if old then
  local oldSession
  oldStage, oldSession, oldJoined = string.match(old, '^([^|]*)|[^|]*|([^|]*)|(.*)$')
  local where = state(oldStage)
  local stays = where == 'READY' or where == 'CONNECTING'
  if where and (named == oldStage or (named == '' and stays)) then
    session = oldSession
    redis.call('ZADD', ARGV[2] .. oldStage, now, viewer)
    redis.call('HSET', KEYS[1], viewer, table.concat({ oldStage, participant, session, oldJoined }, '|'))
    return answer('SAME', oldStage, oldJoined)
  end
end

local stage
if named ~= '' then
  local where = state(named)
  if where ~= 'READY' and where ~= 'CONNECTING' then
    return { 'UNKNOWN' }
  end
  stage = redis.call('ZCARD', ARGV[2] .. named) < seats and named or nil
else
  stage = open(KEYS[2]) or open(KEYS[3])
end
if not stage then
  return { 'FULL' }
end

if old then
  redis.call('ZREM', ARGV[2] .. oldStage, viewer)
  count(oldStage)
  record('viewer-left', oldStage, old, ',"reason":"MOVED"')
end
local seat = table.concat({ stage, participant, session, now }, '|')
redis.call('ZADD', ARGV[2] .. stage, now, viewer)
redis.call('HSET', KEYS[1], viewer, seat)
record('viewer-joined', stage, seat, '')
return answer(old and 'MOVED' or 'NEW', stage, now)
