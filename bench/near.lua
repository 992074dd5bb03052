-- The near cases of a paper while it is typed: what other papers of the ward are about (a file of a line each, named by
-- NEAR_TEXTS), with another number at its end each time.
local texts = {}
for line in io.lines(os.getenv("NEAR_TEXTS")) do texts[#texts + 1] = line end
local count = 0

function request()
  count = count + 1
  local body = string.format([[{"unit_id": "ubnd-00004", "summary": "%s, lần thứ %d"}]], texts[count % #texts + 1], count % 90 + 1)
  local headers = { ["Content-Type"] = "application/json" }
  for key, value in pairs(wrk.headers) do headers[key] = value end
  return wrk.format("POST", nil, headers, body)
end
