-- Sets the switch, where a word is given, and answers what it says.
--
-- KEYS: 1 switch
-- ARGV: 1 'on', 'off' or ''
if ARGV[1] ~= '' then
  redis.call('SET', KEYS[1], ARGV[1])
end
return redis.call('GET', KEYS[1]) or ''
