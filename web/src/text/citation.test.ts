import { expect, test } from "vitest";

import { spellCitation } from "./citation";

test.each([
  ["LKN Đ.11, 27; LTC Đ.24.1, 29.1", "Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 24.1, 29.1"],
  ["LTCD 42/2013/QH13 Đ.28.1", "Luật Tiếp công dân 42/2013/QH13 Điều 28.1"],
  ["Luật 136/2025/QH15 Đ.2.15.b; NĐ 155/2026/NĐ-CP Đ.10", "Luật 136/2025/QH15 Điều 2.15.b; Nghị định 155/2026/NĐ-CP Điều 10"],
  ["BLDS 2015 Đ.148.5", "Bộ luật Dân sự 2015 Điều 148.5"],
  ["TT 05/2021/TT-TTCP Đ.6", "Thông tư 05/2021/TT-TTCP Điều 6"],
  ["Thời hạn: 7 ngày làm việc, theo Luật Tố cáo Đ.30.", "Thời hạn: 7 ngày làm việc, theo Luật Tố cáo Điều 30."],
])("a citizen reads %s in whole words", (short, long) => {
  expect(spellCitation(short)).toBe(long);
});
