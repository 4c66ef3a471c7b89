-- Notes that a media server is connected.
--
-- KEYS: 1 hash of the servers, 2 hash of their links
-- ARGV: 1 server, 2 until when that is to be believed (ms)
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return 1
