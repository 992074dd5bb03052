import { expect, test } from "vitest";

import { withStreet } from "./with_street";

const today = "Phường An Hội Tây, Thành phố Hồ Chí Minh";

test.each([
  ["Phường 12, Quận Gò Vấp", today, "only a commune was typed"],
  ["ngoc ha", today, "a few letters of its name"],
  ["Số 5 ngõ 12, Phường 12, Quận Gò Vấp", `Số 5 ngõ 12, ${today}`, "the street stays"],
  ["Số 5, ngõ 12, phường 12, Gò Vấp", `Số 5, ngõ 12, ${today}`, "a street in two parts stays"],
  ["12 Đội Cấn, Gò Vấp", `12 Đội Cấn, ${today}`, "no word says which part is the commune"],
  ["so 5 pho doi can phuong 12", `so 5 pho doi can, ${today}`, "without commas"],
  ["12 phố Xã Đàn", `12 phố Xã Đàn, ${today}`, "a street named Xã Đàn is no commune"],
])("%s becomes %s (%s)", (typed, expected, _because) => {
  expect(withStreet(typed, today)).toBe(expected);
});
