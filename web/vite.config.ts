import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

// Two entries: the office (index.html, at /) and the citizens' portal (portal.html, at /portal/).
export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false }, // an inline polyfill would break script-src 'self'
    assetsInlineLimit: 0, // no data: addresses
    rollupOptions: { input: { office: "index.html", portal: "portal.html" } },
  },
  server: { fs: { allow: [".."] }, proxy: { "/api": { target: server, changeOrigin: false } } },
  // Whole pages in jsdom on a busy machine: the limit is there to end a hang, not to measure.
  test: { testTimeout: 60_000, environment: "jsdom", setupFiles: ["src/test_setup.ts"], include: ["src/**/*.test.{ts,tsx}"] },
});
