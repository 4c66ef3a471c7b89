-- Takes a field off a hash.
--
-- KEYS: 1 hash
-- ARGV: 1 field
return redis.call('HDEL', KEYS[1], ARGV[1])
