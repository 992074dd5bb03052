import { showDay } from "../text/day";
import { useLanguage } from "../text/language";

/** A day as people say it: "thứ Ba, 24/11/2026". */
export function DueDay({ day }: { day: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={day} className="due">
      {weekday(day, language)}, {showDay(day)}
    </time>
  );
}

export function weekday(day: string, language: "vi" | "en"): string {
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { weekday: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
