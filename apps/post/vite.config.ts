import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

export default defineConfig({
  base: "/post/",
  plugins: [
    react(),
    VitePWA({
      // A new version never takes over by itself: somebody may be in the middle of a family.
      registerType: "prompt",
      injectRegister: null,
      filename: "service-worker.js",
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,png,woff2,wasm}"],
        globIgnores: ["pre-worker.js"],
        navigateFallback: "/post/index.html",
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
      manifest: {
        id: "/post/",
        name: "Caravanserai Post",
        short_name: "Post",
        description: "Counting, registration and places, with or without a network.",
        start_url: "/post/",
        scope: "/post/",
        display: "standalone",
        background_color: "#f5efe4",
        theme_color: "#1f2150",
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        ],
      },
    }),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The content security policy allows files of our own and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
    rolldownOptions: {
      treeshake: {
        // Our packages do nothing by being imported, so that the travellers' page shares with the
        // tablet what it uses of them and not all that their indexes name.
        moduleSideEffects: [{ test: /\/packages\/\w+\/src\/.*\.tsx?$/, sideEffects: false }],
      },
    },
  },
});
