-- Reads where some viewers sit.
--
-- KEYS: 1 hash of the viewers
-- ARGV: the viewers
-- Answer: their seats in the same order, '' for who has none
local seats = redis.call('HMGET', KEYS[1], unpack(ARGV))
for i = 1, #ARGV do
  seats[i] = seats[i] or ''
end
return seats
