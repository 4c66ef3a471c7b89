-- Reads some of a stage's seats.
--
-- KEYS: 1 hash of the viewers, 2 set of the stage's seats
-- ARGV: 1 cursor ('0' = from the beginning), 2 how many, about, 3 moment from which a heartbeat counts as fresh (ms)
-- Answer: { next cursor, seats taken, of which fresh, { viewer, last heartbeat, seat }… }
local page = redis.call('ZSCAN', KEYS[2], ARGV[1], 'COUNT', ARGV[2])
local answer = {
  page[1],
  tostring(redis.call('ZCARD', KEYS[2])),
  tostring(redis.call('ZCOUNT', KEYS[2], ARGV[3], '+inf')),
}
for i = 1, #page[2], 2 do
  local seat = redis.call('HGET', KEYS[1], page[2][i])
  if seat then
    answer[#answer + 1] = { page[2][i], page[2][i + 1], seat }
  end
end
return answer
