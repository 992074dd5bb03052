const kCommune = /^(phường|phuong|p\.|xã|xa|x\.|thị trấn|thi tran|tt\.|đặc khu|dac khu)(\s|$)/i;
const kInside = /\s(phường|phuong|p\.|thị trấn|thi tran|đặc khu)\s/i;

/** Puts today's commune in the place of the one that was typed, and keeps the house and street before it. */
export function withStreet(typed: string, commune: string): string {
  const parts = typed.split(",").map((part) => part.trim());
  const at = parts.findIndex((part) => kCommune.test(part));
  if (at >= 0) return [...parts.slice(0, at), commune].join(", ");
  const [first = "", ...rest] = parts;
  const inside = kInside.exec(first);
  if (inside && inside.index > 0) return `${first.slice(0, inside.index)}, ${commune}`;
  const is_house = /^(số|so)?\s*\d/i.test(first);
  return rest.length > 0 || is_house ? `${first}, ${commune}` : commune;
}
