// Days as people write them (20/11/2026) and as the contract has them (2026-11-20). Never reckons with days.

/** "2026-11-20" → "20/11/2026"; anything else comes back as it is. */
export function showDay(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : (iso ?? "");
}

/** An instant, in Vietnam: "2026-11-20T09:05:00+07:00" → "20/11/2026 09:05". */
export function showInstant(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso);
  return time ? `${showDay(iso)} ${time[1]}` : showDay(iso);
}

/** "thứ Năm", "Thursday": for showing. */
export function weekdayOf(iso: string, language: "vi" | "en"): string {
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
}

/** Reads 20/11/2026, 20-11-2026, 20.11.26, 20112026, 20/11 (the year of `today`) and 2026-11-20; null when it is no day. */
export function readDay(text: string, today: string): string | null {
  const clean = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[/\-. ](\d{1,2})(?:[/\-. ](\d{2}|\d{4}))?$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(clean);
  if (!parts) return null;
  const year = parts[3] === undefined ? today.slice(0, 4) : parts[3].length === 2 ? `20${parts[3]}` : parts[3];
  return checkedDay(Number(year), Number(parts[2]), Number(parts[1]));
}

function checkedDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
