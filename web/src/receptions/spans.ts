// The months and years that the calendar's page turns over. Only for showing; what a day is, the server says.
import type { Span } from "./queries";

export function monthSpan(month: string): Span {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

export function yearSpan(year: string): Span {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The month so many before or after: "2026-12" and 1 → "2027-01". */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** For moving a mark over the sheet with the arrow keys. */
export function dayAfter(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The week of an ISO name as its days: "2026-W04" → "19/01–25/01". */
export function showWeek(week: string): string {
  const [year = 0, number = 1] = week.split("-W").map(Number);
  const fourth = `${year}-01-04`; // always in the first week
  const monday = dayAfter(fourth, (number - 1) * 7 - ((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
  const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`;
  return `${short(monday)}–${short(dayAfter(monday, 6))}`;
}

/** "2026-07" → "07/2026". */
export function showMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}
