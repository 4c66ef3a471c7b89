-- Keeps a ticket.
--
-- KEYS: 1 the ticket
-- ARGV: 1 whose it is, 2 for how long (ms)
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
