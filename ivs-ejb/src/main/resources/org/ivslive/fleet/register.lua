-- Takes a media server into the fleet, or takes its newest word for what it is.
--
-- KEYS: 1 hash of the servers, 2 hash of their last beats, 3 hash of their links, 4 stream of the record
-- ARGV: 1 server, 2 what it is, 3 now (ms), 4 entry of the record
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('XADD', KEYS[4], '*', 'type', 'media-server', 'entry', ARGV[4])
return 1
