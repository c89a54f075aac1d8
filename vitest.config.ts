import { defineConfig } from "vitest/config";

const notHere = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/{kernel,domain,identity,planning,figures,contract,sealing,sync,ui}/src/**/*.test.{ts,tsx}",
            "apps/{post,desk}/src/**/*.test.{ts,tsx}",
            "e2e/simulation/**/*.test.ts",
          ],
          exclude: notHere,
        },
      },
      {
        test: {
          name: "integration",
          include: [
            "packages/store/src/**/*.test.ts",
            "apps/{hub,vault}/{src,tests}/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: notHere,
          globalSetup: ["packages/store/src/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "tidy",
          include: ["tools/**/*.test.{ts,mjs}"],
          exclude: notHere,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "system",
          include: ["e2e/system/**/*.test.ts"],
          exclude: notHere,
          globalSetup: ["e2e/kit/build-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["e2e/browser/**/*.test.ts"],
          exclude: notHere,
          globalSetup: ["e2e/kit/build-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
