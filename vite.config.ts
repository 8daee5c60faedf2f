/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
);

/** Endings of the files that an installed app offers to open, by media type; a test holds them to the shelves. */
const openable: Record<string, string[]> = JSON.parse(
  readFileSync(new URL("src/file-handlers.json", import.meta.url), "utf8"),
);

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The built page carries its own policy: static hosts send no headers. Dev needs Vite's inline preamble. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      injectTo: "head-prepend",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
    },
  ],
};

export default defineConfig({
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // No getter here has an effect. Without this, `{ ...about }` in a format would keep its parser in the page.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
  worker: { format: "es" },
  plugins: [
    react(),
    contentSecurityPolicy,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "sw.ts",
      registerType: "prompt",
      injectRegister: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,woff2,svg,png,webmanifest}"],
        globIgnores: ["**/screenshot-*"],
        maximumFileSizeToCacheInBytes: 5_000_000,
      },
      manifest: {
        name: "FuelTune",
        short_name: "FuelTune",
        description:
          "Drop a log; see what the engine did, what was dangerous, and what to change in the table.",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#f3f4f1",
        theme_color: "#0a5f6e",
        icons: [
          { src: "icons/icon.svg", sizes: "any", type: "image/svg+xml" },
          { src: "icons/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icons/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
        share_target: {
          action: "./share-target",
          method: "POST",
          enctype: "multipart/form-data",
          params: { files: [{ name: "files", accept: ["*/*"] }] },
        },
        launch_handler: { client_mode: ["focus-existing", "auto"] },
        categories: ["utilities", "productivity"],
        file_handlers: [{ action: "./", accept: openable }],
      },
    }),
  ],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          setupFiles: ["tests/setup.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["tests/**/*.test.tsx"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
