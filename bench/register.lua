-- A paper of a citizen at the counter, another one each time, as the register form sends it.
local count, start = 0, nil
local today = os.date("!%Y-%m-%d", os.time() + 7 * 3600)
local names = { "Nguyễn Văn Lộc", "Trần Thị Thơm", "Lê Đình Tường", "Phạm Thị Huệ", "Vũ Công Hải" }
local streets = { "phố Đầm Sậy", "đường Trạm Bơm", "phố Ga Cũ", "ngõ 12 phố Bờ Vở", "đường Lò Gạch" }

function init()
  start = os.time() .. "-" .. math.random(1, 1000000000)
end

function request()
  count = count + 1
  local name = names[count % #names + 1]
  local street = streets[count % #streets + 1]
  local body = string.format([[{"unit_id": "ubnd-00004", "channel": "counter", "received_on": "%s",
    "senders": [{"kind": "person", "name": "%s", "id_kind": "cccd", "id_number": "0010%08d",
      "address": "Số %d, phố Hoa Gạo, phường Ba Đình, thành phố Hà Nội", "commune_code": "00004"}],
    "contents": [{"kind": "feedback", "topic": "waste", "place_code": "00004",
      "summary": "Rác thải tồn đọng nhiều ngày tại điểm tập kết %s, lần %d"}],
    "full_text": "Điểm tập kết rác cạnh khu dân cư mấy tuần nay không được thu gom đúng giờ, mùi hôi vào tận nhà. Ban đêm còn có xe ba bánh chở phế thải xây dựng đến đổ trộm tại %s.",
    "request": "Đề nghị thu gom dứt điểm, di chuyển điểm tập kết và lắp camera."}]],
    today, name, count % 100000000, count % 300 + 1, street, count, street)
  local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = "bench-" .. start .. "-" .. count }
  for key, value in pairs(wrk.headers) do headers[key] = value end
  return wrk.format("POST", nil, headers, body)
end
