-- Reads a viewer's seat.
--
-- KEYS: 1 hash of the viewers
-- ARGV: 1 viewer
-- Answer: the seat, or '' where there is none
return redis.call('HGET', KEYS[1], ARGV[1]) or ''
