import { makeUseText } from "./language";
import { words_en } from "./words.en";
import { words_vi } from "./words.vi";

/** The law's words, shared by office and portal. */
export const useWords = makeUseText({ vi: words_vi, en: words_en });
