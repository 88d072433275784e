import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    dir: "tests",
    include: ["**/*.test.{ts,tsx}"],
    reporters: ["default", "./tests/closing-line.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
