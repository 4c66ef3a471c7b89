-- Appends an entry to the record.
--
-- KEYS: 1 stream
-- ARGV: 1 type, 2 entry
redis.call('XADD', KEYS[1], '*', 'type', ARGV[1], 'entry', ARGV[2])
return 1
