import { createTheme } from "@mantine/core";

/** Only what the components ask in script; colours and sizes are in style/base.css, so that no style is injected. */
export const theme = createTheme({
  primaryColor: "red",
  autoContrast: false,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md", autosize: false } },
    NativeSelect: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Autocomplete: { defaultProps: { size: "md" } },
    Button: { defaultProps: { size: "md" } },
  },
});
