// The hours of regular reception in words.
import type { RegularHours } from "../api/types";

/** "Mon–Fri 08:00–11:30, 13:30–17:00; Sat 08:00–11:30", with the seven given names of weekdays. */
export function hoursInWords(hours: readonly RegularHours[], weekdays: readonly string[]): string {
  const spells = new Map<string, string[]>(); // by the weekdays they share
  for (const line of hours) {
    const days = daysInWords(line.weekdays, weekdays);
    spells.set(days, [...(spells.get(days) ?? []), `${line.starts_at}–${line.ends_at}`]);
  }
  return [...spells].map(([days, times]) => `${days} ${times.join(", ")}`).join("; ");
}

function daysInWords(days: readonly number[], weekdays: readonly string[]): string {
  const names = days.map((day) => weekdays[day - 1] ?? "");
  const first = days[0] ?? 0;
  const run = days.length > 2 && days.every((day, place) => day === first + place);
  return run ? `${names[0]}–${names[names.length - 1]}` : names.join(", ");
}
