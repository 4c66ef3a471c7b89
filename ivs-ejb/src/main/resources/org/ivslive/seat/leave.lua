-- Gives a viewer's seat back, and appends it to the record. Giving it back again does nothing.
--
-- KEYS: 1 hash of the viewers, 2 ready stages by their viewers, 3 connecting stages by their viewers,
--       4 stream of the record
-- ARGV: 1 beginning of the sets of seats, 2 viewer, 3 stage, 4 session ('' = any), 5 entry of the record without its end,
--       6 why
local seat = redis.call('HGET', KEYS[1], ARGV[2])
local stage, participant, session, joined = string.match(seat or '', '^([^|]*)|([^|]*)|([^|]*)|(.*)$')
if stage ~= ARGV[3] or (ARGV[4] ~= '' and ARGV[4] ~= session) then
  return 0
end
redis.call('HDEL', KEYS[1], ARGV[2])
redis.call('ZREM', ARGV[1] .. stage, ARGV[2])
local viewers = redis.call('ZCARD', ARGV[1] .. stage)
redis.call('ZADD', KEYS[2], 'XX', viewers, stage)
redis.call('ZADD', KEYS[3], 'XX', viewers, stage)
redis.call('XADD', KEYS[4], '*', 'type', 'viewer-left', 'entry',
  ARGV[5] .. ',"participantId":"' .. participant .. '","sessionId":"' .. session .. '","joinedAt":' .. joined
    .. ',"reason":"' .. ARGV[6] .. '"}')
return 1
