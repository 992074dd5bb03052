import { en } from "./en";
import { makeUseText } from "./language";
import { vi } from "./vi";

/** The office's words in the language in use. */
export const useText = makeUseText({ vi, en });
