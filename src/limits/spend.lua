-- Lets through as many of some equal calls as fit: each spends a cost from every counter, and reserves a place. What does not fit spends
-- nothing. A gateway may have leases: tokens that count as spent, and that it spends by itself. Here it gives back what is left of them
-- and, as long as no more than half of any limit is spent, gets others. The arithmetic is that of window.ts: change both.
-- KEYS: one for each counter, then, where a place is wanted, the places.
-- ARGV: first, with spaces between, the cost of a call, the number of calls, and that of counters; then for each counter its limit, its
--   length in milliseconds, the window that its lease is of, what goes back there, and what is wanted ahead. After that, where a place
--   is wanted, how many there are, the reservation, and how many milliseconds it lasts.
-- Returns, with spaces between, how many calls fit; then for each key what is used, the milliseconds until the window ends, those to
--   wait for what did not fit, the window, and what was leased ahead, which counts as used.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local next_number = ARGV[1]:gmatch('%S+')
local function read()
  return tonumber(next_number())
end
local cost, calls, counters = read(), read(), read()
local rows, fitting = {}, calls

local function falls_to(previous, most, length)
  return math.floor(length * (previous - most - 1) / previous) + 1
end

for i = 1, counters do
  local limit, length, leased, back, ahead = read(), read(), read(), read(), read()
  local index, current, previous = math.floor(now / length), 0, 0
  local elapsed = now - index * length
  local known = redis.call('GET', KEYS[i])
  if known then
    local at, spent, before = known:match('^(%d+):(%d+):(%d+)$')
    at, spent, before = tonumber(at), tonumber(spent), tonumber(before)
    if at == leased then
      spent = math.max(0, spent - back)
    elseif at == leased + 1 then
      before = math.max(0, before - back)
    end
    if at == index then
      current, previous = spent, before
    elseif at == index - 1 then
      previous = spent
    elseif at == index + 1 then
      index, elapsed, current, previous = at, 0, spent, before
    end
  end
  local used = current + math.floor(previous * (length - elapsed) / length)
  fitting = math.min(fitting, math.max(0, math.floor((limit - used) / cost)))
  rows[i] = {
    limit = limit, length = length, back = back, ahead = ahead,
    index = index, elapsed = elapsed, current = current, previous = previous, used = used,
  }
end

local places, taken, place_wait = KEYS[counters + 1], 0, 0
if places then
  taken = redis.call('ZCOUNT', places, '(' .. now, '+inf')
  if taken >= tonumber(ARGV[2]) then
    fitting = 0
    local first = redis.call('ZRANGEBYSCORE', places, '(' .. now, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
    place_wait = first[2] and math.max(1, first[2] - now) or 60000
  end
end

local lends = calls > 0 and fitting == calls
for _, row in ipairs(rows) do
  lends = lends and row.used + calls * cost + row.ahead <= row.limit / 2
end

local answer = { fitting }
local function write(...)
  answer[#answer + 1] = string.format('%d %d %d %d %d', ...)
end

for i, row in ipairs(rows) do
  local ahead = lends and row.ahead or 0
  local spent = fitting * cost + ahead
  local used, current, previous = row.used + spent, row.current + spent, row.previous
  local length, reset, room, wait = row.length, row.length - row.elapsed, row.limit - cost, 0
  if fitting < calls and used > room then
    if room < 0 then
      wait = length
    elseif current <= room then
      wait = math.max(1, falls_to(previous, room - current, length) - row.elapsed)
    else
      wait = reset + math.max(0, falls_to(current, room, length))
    end
  end
  if spent > 0 or row.back > 0 then
    local count = string.format('%d:%d:%d', row.index, current, previous)
    redis.call('SET', KEYS[i], count, 'PX', string.format('%d', length + reset))
  end
  write(used, reset, wait, row.index, ahead)
end

if places then
  if fitting > 0 then
    redis.call('ZREMRANGEBYSCORE', places, '-inf', now)
    redis.call('ZADD', places, now + ARGV[4], ARGV[3])
    redis.call('PEXPIREAT', places, redis.call('ZRANGE', places, -1, -1, 'WITHSCORES')[2])
    taken = taken + 1
  end
  write(taken, 0, place_wait, 0, 0)
end
return table.concat(answer, ' ')
