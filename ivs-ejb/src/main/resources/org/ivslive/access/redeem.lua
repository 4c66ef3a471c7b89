-- Takes a ticket away and tells whose it was; '' where there is none.
--
-- KEYS: 1 the ticket
return redis.call('GETDEL', KEYS[1]) or ''
