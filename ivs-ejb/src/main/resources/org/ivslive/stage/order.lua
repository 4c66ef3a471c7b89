-- Notes that a stage is about to be made, if there is room for one more.
--
-- KEYS: 1 sorted set of the stages, 2 hash of the orders
-- ARGV: 1 order, 2 what is ordered, 3 stages at most
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then
  return 1
end
if redis.call('ZCARD', KEYS[1]) + redis.call('HLEN', KEYS[2]) >= tonumber(ARGV[3]) then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return 1
