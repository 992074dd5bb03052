import { makeUseText } from "./language";
import { portal_en } from "./portal.en";
import { portal_vi } from "./portal.vi";

/** What the citizen reads, in the language in use. */
export const usePortalText = makeUseText({ vi: portal_vi, en: portal_en });
