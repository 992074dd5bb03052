import { createTheme } from "@mantine/core";

// Hints stand below the box, so that boxes side by side stay in line.
const kOrder: ("label" | "input" | "description" | "error")[] = ["label", "input", "error", "description"];

/** Only what the components ask in script; colours and sizes are in style/base.css, so that no style is injected. */
export const theme = createTheme({
  primaryColor: "red",
  autoContrast: false,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: "md", inputWrapperOrder: kOrder } },
    Textarea: { defaultProps: { size: "md", autosize: false, inputWrapperOrder: kOrder } },
    NativeSelect: { defaultProps: { size: "md", inputWrapperOrder: kOrder } },
    PasswordInput: { defaultProps: { size: "md", inputWrapperOrder: kOrder } },
    Button: { defaultProps: { size: "md" } },
  },
});
