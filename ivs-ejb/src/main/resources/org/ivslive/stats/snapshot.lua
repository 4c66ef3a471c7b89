-- Appends the figures of a moment to the record, unless another node has.
--
-- KEYS: 1 moment of the last snapshot, 2 stream of the record
-- ARGV: 1 moment (ms), 2 for how long the last one is remembered (ms), 3 entry of the record
-- Answer: 1 where it was appended
if tonumber(redis.call('GET', KEYS[1]) or 0) >= tonumber(ARGV[1]) then
  return 0
end
-- Forgotten soon, so that a clock that went back stops nothing for long.
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('XADD', KEYS[2], '*', 'type', 'snapshot', 'entry', ARGV[3])
return 1
