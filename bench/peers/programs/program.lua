function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

function sieve(n)
  local prime = {}
  for i = 1, n do prime[i] = true end
  local count = 0
  for i = 2, n do
    if prime[i] then
      count = count + 1
      for j = i + i, n, i do prime[j] = false end
    end
  end
  return count
end

function count(n)
  local keys = {}
  for i = 1, 500 do keys[i] = "k" .. (i - 1) end
  local seen = {}
  local x = 1
  for i = 1, n do
    x = (x * 1103 + 12345) % 65536
    local k = keys[x % 500 + 1]
    if seen[k] then seen[k] = seen[k] + 1 else seen[k] = 1 end
  end
  local total = 0
  for i = 1, 500 do
    if seen[keys[i]] then total = total + (i - 1) * seen[keys[i]] end
  end
  return total
end

function text(n)
  local total = 0
  for i = 1, n do
    local s = ""
    for k = 0, 49 do s = s .. "word" .. k .. " " end
    for word in string.gmatch(s, "[^ ]+") do total = total + #word end
  end
  return total
end

function shellsort(n)
  local a = {}
  local x = 1
  for i = 1, n do
    x = (x * 1103 + 12345) % 65536
    a[i] = x
  end
  local gap = math.floor(n / 2)
  while gap > 0 do
    for i = gap + 1, n do
      local v = a[i]
      local j = i
      while j > gap and a[j - gap] > v do
        a[j] = a[j - gap]
        j = j - gap
      end
      a[j] = v
    end
    gap = math.floor(gap / 2)
  end
  local total = 0
  for i = 1, n do total = (total * 31 + a[i]) % 65521 end
  return total
end

local Ball = {}
Ball.__index = Ball

function Ball.new(x, v)
  return setmetatable({x = x, v = v}, Ball)
end

function Ball:step(wall)
  self.x = self.x + self.v
  if self.x < 0 or self.x > wall then
    self.v = -self.v
    self.x = self.x + self.v
  end
end

function objects(n)
  local balls = {}
  for i = 1, 10 do balls[i] = Ball.new((i - 1) * 7, (i - 1) % 5 + 1) end
  for i = 1, n do
    for k = 1, 10 do balls[k]:step(100) end
  end
  local total = 0
  for k = 1, 10 do total = total + balls[k].x end
  return total
end

function calls(n)
  local total = 0
  for i = 0, n - 1 do total = add(total, i) % 65536 end
  return total
end

function identity(n)
  return n
end
