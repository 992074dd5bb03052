/** "Ủy ban nhân dân phường Hoàn Kiếm" → "Phường Hoàn Kiếm" */
export function shortName(name: string): string {
  const short = name.replace(/^(Ủy ban nhân dân|UBND|Đảng ủy)\s+/i, "");
  return short.charAt(0).toUpperCase() + short.slice(1);
}
