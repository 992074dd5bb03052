// The head of a paper where only the name of its body is at hand.
import type { Letterhead } from "../api/types";

/** "Ủy ban nhân dân phường Ba Đình" → two lines, UBND, Ba Đình. A party committee writes under the party's name. */
export function letterheadOf(name: string): Letterhead {
  const party = /^(Đảng ủy|Thành ủy|Tỉnh ủy) /.test(name);
  const committee = /^Ủy ban nhân dân (.+)$/.exec(name);
  const own = committee ? ["ỦY BAN NHÂN DÂN", (committee[1] ?? "").toUpperCase()] : [name.toUpperCase()];
  const place = /(?:phường|xã|đặc khu|thành phố|tỉnh|Đảng ủy|Thành ủy|Tỉnh ủy) (\p{Lu}.*)$/u.exec(name)?.[1] ?? "……";
  return { party, above: "", own, abbreviation: party ? (name.startsWith("Đảng ủy") ? "ĐU" : "TU") : committee ? "UBND" : "…", place };
}
