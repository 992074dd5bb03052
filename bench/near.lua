-- The near cases of a paper while it is typed: the same complaint with other words each time.
local count = 0
local things = { "đất", "nhà", "rác", "đường", "ngõ", "cống", "chợ", "trường" }
local acts = { "bị lấn chiếm", "không được bồi thường", "thu hồi sai diện tích", "gây ô nhiễm", "xây trái phép" }

function request()
  count = count + 1
  local body = string.format(
    [[{"unit_id": "ubnd-00004", "summary": "Khiếu nại %s %s tại khu tập thể số %d, đề nghị xem xét lại quyết định"}]],
    things[count % #things + 1], acts[count % #acts + 1], count % 90 + 1)
  local headers = { ["Content-Type"] = "application/json" }
  for key, value in pairs(wrk.headers) do headers[key] = value end
  return wrk.format("POST", nil, headers, body)
end
