-- Notes something under a name, and forgets what is noted under others. What nobody adds to is forgotten as a whole.
--
-- KEYS: 1 hash of the notes
-- ARGV: 1 how long the notes are remembered (ms), 2 name or '', 3 note, 4… names to forget
if ARGV[2] ~= '' then
  redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
end
for i = 4, #ARGV do
  redis.call('HDEL', KEYS[1], ARGV[i])
end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1
