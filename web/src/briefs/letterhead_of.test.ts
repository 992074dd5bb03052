import { expect, it } from "vitest";

import { letterheadOf } from "./letterhead_of";

it("writes a people's committee in two lines and a party committee under the party", () => {
  expect(letterheadOf("Ủy ban nhân dân phường Ba Đình")).toEqual({ party: false, above: "", own: ["ỦY BAN NHÂN DÂN", "PHƯỜNG BA ĐÌNH"], abbreviation: "UBND", place: "Ba Đình" });
  expect(letterheadOf("Đảng ủy phường Ba Đình")).toMatchObject({ party: true, own: ["ĐẢNG ỦY PHƯỜNG BA ĐÌNH"], abbreviation: "ĐU", place: "Ba Đình" });
  expect(letterheadOf("Sở Xây dựng thành phố Hà Nội")).toMatchObject({ party: false, place: "Hà Nội" });
  expect(letterheadOf("Thành ủy Hà Nội")).toMatchObject({ party: true, abbreviation: "TU", place: "Hà Nội" });
});
