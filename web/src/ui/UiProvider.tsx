import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

import { LanguageProvider } from "../text/language";
import "../style/base.css";
import { theme } from "./theme";

/** What every screen of both entries stands in. The variables come from style/base.css: nothing is injected. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} deduplicateInlineStyles={false}>
      <LanguageProvider>{children}</LanguageProvider>
    </MantineProvider>
  );
}
