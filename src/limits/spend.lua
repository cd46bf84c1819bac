-- Spends a cost from every counter and reserves a place, or does nothing of it. The arithmetic is that of window.ts: change both.
-- KEYS: one for each counter, then, where a place is wanted, the places.
-- ARGV: the cost; the number of counters; for each its limit and its window in milliseconds; then, where a place is wanted, how many
--   there are, the reservation, and how many milliseconds it lasts.
-- Returns three numbers for each key: what is used, the milliseconds until the window ends, and those to wait (0: it is allowed).
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local cost, counters = tonumber(ARGV[1]), tonumber(ARGV[2])
local standings, windows, allowed = {}, {}, true

local function falls_to(previous, most, window)
  return math.floor(window * (previous - most - 1) / previous) + 1
end

for i = 1, counters do
  local limit, window = tonumber(ARGV[2 * i + 1]), tonumber(ARGV[2 * i + 2])
  local index, current, previous = math.floor(now / window), 0, 0
  local elapsed = now - index * window
  local known = redis.call('GET', KEYS[i])
  if known then
    local at, spent, before = known:match('^(%d+):(%d+):(%d+)$')
    at = tonumber(at)
    if at == index then
      current, previous = tonumber(spent), tonumber(before)
    elseif at == index - 1 then
      previous = tonumber(spent)
    elseif at == index + 1 then
      index, elapsed, current, previous = at, 0, tonumber(spent), tonumber(before)
    end
  end

  local used = current + math.floor(previous * (window - elapsed) / window)
  local reset, room, wait = window - elapsed, limit - cost, 0
  if used > room then
    allowed = false
    if room < 0 then
      wait = window
    elseif current <= room then
      wait = math.max(1, falls_to(previous, room - current, window) - elapsed)
    else
      wait = reset + math.max(0, falls_to(current, room, window))
    end
  end
  windows[i] = { index, current + cost, previous, 2 * window - elapsed }
  standings[3 * i - 2], standings[3 * i - 1], standings[3 * i] = used, reset, wait
end

local places = KEYS[counters + 1]
if places then
  local limit = tonumber(ARGV[2 * counters + 3])
  local used, wait = redis.call('ZCOUNT', places, '(' .. now, '+inf'), 0
  if used >= limit then
    allowed = false
    local first = redis.call('ZRANGEBYSCORE', places, '(' .. now, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
    wait = first[2] and math.max(1, first[2] - now) or 60000
  end
  local last = #standings
  standings[last + 1], standings[last + 2], standings[last + 3] = used, 0, wait
end

if allowed then
  for i = 1, counters do
    local index, current, previous, lasts = unpack(windows[i])
    redis.call('SET', KEYS[i], string.format('%d:%d:%d', index, current, previous), 'PX', string.format('%d', lasts))
    standings[3 * i - 2] = standings[3 * i - 2] + cost
  end
  if places then
    redis.call('ZREMRANGEBYSCORE', places, '-inf', now)
    redis.call('ZADD', places, now + ARGV[2 * counters + 5], ARGV[2 * counters + 4])
    redis.call('PEXPIREAT', places, redis.call('ZRANGE', places, -1, -1, 'WITHSCORES')[2])
    standings[3 * counters + 1] = standings[3 * counters + 1] + 1
  end
end
return standings
