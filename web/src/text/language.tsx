// Which of the two languages the screen speaks. Remembered on this machine; Vietnamese unless chosen otherwise.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

export type Language = "vi" | "en";

interface Speaking {
  language: Language;
  speak: (language: Language) => void;
}

const kKey = "tiepdan.language";
const Speech = createContext<Speaking>({ language: "vi", speak: () => undefined });

function remembered(): Language {
  try {
    return localStorage.getItem(kKey) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      speak(next: Language) {
        setLanguage(next);
        try {
          localStorage.setItem(kKey, next);
        } catch {
          // A locked-down browser forgets the choice; nothing else is lost.
        }
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

/** Of a pair the server sends ({vi, en}), the one in use. */
export function usePick(): <T>(pair: { vi: T; en: T }) => T {
  const { language } = useLanguage();
  return (pair) => pair[language];
}
