-- Takes written entries off the record's stream.
--
-- KEYS: 1 stream
-- ARGV: 1 group, 2… ids
redis.call('XACK', KEYS[1], ARGV[1], unpack(ARGV, 2))
return redis.call('XDEL', KEYS[1], unpack(ARGV, 2))
