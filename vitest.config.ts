import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Expected files are written by hand or with `vitest -u`, never by a run that only meant to test.
    update: "none",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          setupFiles: ["test/setup.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          // One browser and one served site for all: a second worker would only compete with the first for the processor.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
