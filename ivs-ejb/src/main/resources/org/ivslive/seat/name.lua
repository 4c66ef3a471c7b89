-- Says who a seated viewer is on the stage, where that was not known when the seat was booked, and appends it to the
-- record. Where they have gone meanwhile it does nothing.
--
-- KEYS: 1 hash of the viewers, 2 stream of the record
-- ARGV: 1 viewer, 2 session, 3 participant, 4 entry of the record
-- Answer: 1 where the seat is still theirs
local seat = redis.call('HGET', KEYS[1], ARGV[1])
local stage, session, joined = string.match(seat or '', '^([^|]*)|[^|]*|([^|]*)|(.*)$')
if session ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], table.concat({ stage, ARGV[3], session, joined }, '|'))
redis.call('XADD', KEYS[2], '*', 'type', 'viewer-joined', 'entry', ARGV[4])
return 1
