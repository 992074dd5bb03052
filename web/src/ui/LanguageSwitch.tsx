import { useLanguage } from "../text/language";
import { useWords } from "../text/words";

/** Both languages by their own names; the one in use is marked. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const words = useWords();
  return (
    <div className="language-switch" role="group" aria-label={`${words.language.vi} / ${words.language.en}`}>
      {(["vi", "en"] as const).map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={language === each} onClick={() => speak(each)}>
          {words.language[each]}
        </button>
      ))}
    </div>
  );
}
