-- Tells how much of AWS's rates a node uses, and answers with what all nodes have told lately: name and telling, in turn.
-- A node that has not told anything for a while is forgotten.
--
-- KEYS: 1 hash of the nodes
-- ARGV: 1 name of the node, 2 what it tells or '', 3 now (ms), 4 how long that is good (ms)
if ARGV[2] ~= '' then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3] .. ' ' .. ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
local lately = {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  local at, telling = string.match(all[i + 1], '^(%d+) (.*)$')
  if tonumber(at) < tonumber(ARGV[3]) - tonumber(ARGV[4]) then
    redis.call('HDEL', KEYS[1], all[i])
  else
    lately[#lately + 1] = all[i]
    lately[#lately + 1] = telling
  end
end
return lately
