import "./portal.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { LanguageProvider } from "../text/language";
import { Portal } from "./Portal";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <LanguageProvider>
      <Portal />
    </LanguageProvider>
  </StrictMode>,
);
