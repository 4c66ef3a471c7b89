-- Reads which stays are under way on a stage.
--
-- KEYS: 1 hash of the viewers, 2 set of the stage's seats
-- Answer: their sessions
local sessions = {}
for _, viewer in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  local seat = redis.call('HGET', KEYS[1], viewer)
  sessions[#sessions + 1] = seat and string.match(seat, '^[^|]*|[^|]*|([^|]*)|') or nil
end
return sessions
