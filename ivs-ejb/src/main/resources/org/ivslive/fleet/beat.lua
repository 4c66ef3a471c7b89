-- Notes that a media server lives, and what it says of itself.
--
-- KEYS: 1 hash of the servers, 2 hash of their last beats, 3 hash of their reports
-- ARGV: 1 server, 2 now (ms), 3 report
-- Answer: 0 where it is not of the fleet
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
return 1
