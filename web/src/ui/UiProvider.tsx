import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

import { LanguageProvider } from "../text/language";
import "../style/base.css";
import { theme } from "./theme";
import { useKeptFocus } from "./use_kept_focus";

/** What every screen of both entries stands in. The variables come from style/base.css, and no style goes through innerHTML: Trusted Types would stop it. */
export function UiProvider({ children }: { children: ReactNode }) {
  useKeptFocus();
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} deduplicateInlineStyles withGlobalClasses={false}>
      <LanguageProvider>{children}</LanguageProvider>
    </MantineProvider>
  );
}
