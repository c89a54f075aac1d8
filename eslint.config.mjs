import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const bannedNames =
  "^(data|info|item|items|manager|helper|helpers|util|utils|process|handle|handler)$";

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", ".build/**", "caravanserai-data/**", "docs/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "prefer-const": "error",
      eqeqeq: "error",
      curly: ["error", "multi-line"],
      "max-params": ["error", 3],
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 70 }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "no-restricted-syntax": [
        "error",
        {
          selector: `FunctionDeclaration[id.name=/${bannedNames}/]`,
          message: "Name the thing by its own term (docs/glossary.md).",
        },
        {
          selector: `VariableDeclarator[id.name=/${bannedNames}/]`,
          message: "Name the thing by its own term (docs/glossary.md).",
        },
        { selector: "CallExpression[callee.property.name='skip']", message: "No skipped tests." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["packages/{kernel,domain,identity,planning,figures,sync,contract}/src/**/*.ts"],
    ignores: ["**/*.test.ts", "**/testing/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Date",
        "process",
        "window",
        "fetch",
        "crypto",
        "setTimeout",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness comes in as an argument." },
        { object: "Date", property: "now", message: "Time comes in as an argument." },
      ],
    },
  },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "e2e/**"],
    rules: { "max-lines": ["error", { max: 500 }], "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines-per-function": ["error", { max: 90 }],
    },
  },
  {
    files: ["bin/**", "tools/**", "bench/**", "apps/hub/src/cli/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.config.{ts,mjs}", "**/vite.config.ts", "eslint.config.mjs", "**/global-setup.ts"],
    rules: { "no-restricted-exports": "off" },
  },
);
