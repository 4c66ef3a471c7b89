-- Keeps what came of comparing with IVS, where that is given, and answers what is kept.
--
-- KEYS: 1 what is kept
-- ARGV: 1 what came of it, or '', 2 how long it is remembered (ms)
if ARGV[1] ~= '' then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
end
return redis.call('GET', KEYS[1]) or ''
