// Which of the two languages the screen speaks. Remembered on this machine; Vietnamese unless chosen otherwise.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import { remember, remembered } from "../ui/remembered";

export type Language = "vi" | "en";

interface Speaking {
  language: Language;
  speak: (language: Language) => void;
}

const Speech = createContext<Speaking>({ language: "vi", speak: () => undefined });

function chosen(): Language {
  return remembered("language") === "en" ? "en" : "vi";
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(chosen);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      speak(next: Language) {
        setLanguage(next);
        remember("language", next);
      },
    }),
    [language],
  );
  return <Speech.Provider value={value}>{children}</Speech.Provider>;
}

export function useLanguage(): Speaking {
  return useContext(Speech);
}

/** Makes a hook that gives the texts of the language in use. Both texts must have the same keys. */
export function makeUseText<T>(texts: Record<Language, T>): () => T {
  return () => texts[useLanguage().language];
}

const kNumbers = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };

/** Writes a count as the language does: 5.389 or 5,389. */
export function useCount(): (count: number) => string {
  const { format } = kNumbers[useLanguage().language];
  return format;
}

/** Of a pair the server sends ({vi, en}), the one in use. */
export function usePick(): <T>(pair: { vi: T; en: T }) => T {
  const { language } = useLanguage();
  return (pair) => pair[language];
}
