-- Reads all fields and values of a hash.
--
-- KEYS: 1 hash
return redis.call('HGETALL', KEYS[1])
