-- Sets the switch, where a word is given, and appends that to the record; answers what the switch says.
-- To say again what it says already changes nothing.
--
-- KEYS: 1 switch, 2 stream of the record
-- ARGV: 1 'on', 'off' or '', 2 type of the entry, 3 entry
local before = redis.call('GET', KEYS[1]) or ''
if ARGV[1] == '' or ARGV[1] == before then
  return before
end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('XADD', KEYS[2], '*', 'type', ARGV[2], 'entry', ARGV[3])
return ARGV[1]
