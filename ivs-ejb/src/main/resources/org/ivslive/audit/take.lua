-- Hands entries of the record to a writer: first those that it took before and did not finish, then those that
-- another writer took and left, then new ones.
--
-- KEYS: 1 stream
-- ARGV: 1 group, 2 writer, 3 entries at most, 4 ms after which a taken entry counts as left
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {}
end
redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[1], '0')
local taken, most = {}, tonumber(ARGV[3])

local function named(flat)
  local fields = { type = '', entry = '' }
  for i = 1, #flat, 2 do
    fields[flat[i]] = flat[i + 1]
  end
  return fields
end

local function add(entries)
  for _, entry in ipairs(entries or {}) do
    if entry[2] then
      local fields = named(entry[2])
      taken[#taken + 1] = { entry[1], fields.type, fields.entry }
    end
  end
end

local function read(from)
  if #taken < most then
    local answer = redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', most - #taken, 'STREAMS', KEYS[1], from)
    add(answer and answer[1] and answer[1][2])
  end
end

read('0')
if #taken == 0 then
  add(redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[4], '0', 'COUNT', most)[2])
  read('>')
end
return taken
