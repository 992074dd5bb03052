-- A time in a head's reception, another one each time: sessions of PLACES (one a line), each cut into 5 minutes from 05:00 to 22:00.
local slots = 204
local sessions, count, start = {}, -1, nil

function init()
  for line in io.lines(os.getenv("PLACES")) do sessions[#sessions + 1] = line end
  start = os.time() .. "-" .. math.random(1, 1000000000)
end

function request()
  count = count + 1
  local session = sessions[math.floor(count / slots) % #sessions + 1]
  local body = string.format([[{"session_id": "%s", "slot": %d, "kind": "feedback", "content": "Hỏi về bồi thường khi thu hồi đất, lần %d",
    "person": {"kind": "person", "name": "Nguyễn Văn Lộc", "phone": "09%08d"}}]], session, count % slots, count, count % 100000000)
  local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = "bench-" .. start .. "-" .. count }
  for key, value in pairs(wrk.headers) do headers[key] = value end
  return wrk.format("POST", nil, headers, body)
end
