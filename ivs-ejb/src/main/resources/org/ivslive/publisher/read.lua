-- Reads what the broadcaster has left behind.
--
-- KEYS: 1 hash of the publisher
return redis.call('HMGET', KEYS[1], 'startingFrom', 'startingUntil', 'liveFrom', 'liveUntil', 'endedAt')
