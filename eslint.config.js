// @ts-check
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", ".cache/", "test/fixtures/", "test/golden/"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      // Numbers in messages are what they look like.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A type that a call fills in (`parse<T>(text)`) reads better than a cast of its answer.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // `() => set(value)` as a handler says no less than braces around it.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-console": "error",
      // `_` holds the place of what is not wanted.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // `== null` means null or undefined, and nothing else does so as briefly.
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // The few plain files run before any loader is there; they print, for that is what they are for.
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.strict],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
);
