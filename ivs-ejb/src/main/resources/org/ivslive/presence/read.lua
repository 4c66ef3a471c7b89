-- Reads all notes with their names.
--
-- KEYS: 1 hash of the notes
return redis.call('HGETALL', KEYS[1])
