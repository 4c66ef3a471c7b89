-- Sets an entry aside that cannot be written, so that those behind it can.
--
-- KEYS: 1 stream, 2 stream of what was set aside
-- ARGV: 1 group, 2 id, 3 type, 4 entry, 5 why
redis.call('XADD', KEYS[2], 'MAXLEN', '~', '10000', '*', 'type', ARGV[3], 'entry', ARGV[4], 'why', ARGV[5])
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
return redis.call('XDEL', KEYS[1], ARGV[2])
