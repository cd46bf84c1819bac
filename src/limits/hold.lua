-- Gives a reserved place to what has come into being.
-- KEYS: the places. ARGV: the reservation, the id of what has the place from now on, and until when (milliseconds since 1970).
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[2])
redis.call('PEXPIREAT', KEYS[1], redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2])
