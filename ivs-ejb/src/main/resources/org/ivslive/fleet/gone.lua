-- Takes a media server out of the fleet, unless it has been heard of meanwhile.
--
-- KEYS: 1 hash of the servers, 2 hash of their last beats, 3 hash of their links, 4 hash of their reports,
--       5 stream of the record
-- ARGV: 1 server, 2 its last beat as it was seen, 3 its link as it was seen ('' = none), 4 entry of the record
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] or (redis.call('HGET', KEYS[3], ARGV[1]) or '') ~= ARGV[3] then
  return 0
end
for i = 1, 4 do
  redis.call('HDEL', KEYS[i], ARGV[1])
end
redis.call('XADD', KEYS[5], '*', 'type', 'media-server', 'entry', ARGV[4])
return 1
