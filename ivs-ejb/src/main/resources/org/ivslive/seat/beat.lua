-- Keeps a viewer's seat for another while.
--
-- KEYS: 1 hash of the viewers
-- ARGV: 1 beginning of the stages' hashes, 2 beginning of their sets of seats, 3 viewer, 4 now (ms), 5 stage,
--       6 session ('' = any)
-- Answer: the state of the stage, or '' where the viewer has no such seat
local seat = redis.call('HGET', KEYS[1], ARGV[3])
local stage, session = string.match(seat or '', '^([^|]*)|[^|]*|([^|]*)|')
if stage ~= ARGV[5] or (ARGV[6] ~= '' and ARGV[6] ~= session) then
  return ''
end
local state = redis.call('HGET', ARGV[1] .. stage, 'state')
if not state then
  return ''
end
redis.call('ZADD', ARGV[2] .. stage, 'XX', 'GT', ARGV[4], ARGV[3])
return state
