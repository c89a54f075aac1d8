import { describe, expect, test } from "vitest";

interface NodeFiles {
  readFileSync(path: URL, encoding: "utf8"): string;
}

// Vitest empties style sheets on import, and this package is typed without Node:
// the one function needed is named here instead.
const { process: node } = globalThis as unknown as {
  readonly process: { getBuiltinModule(name: "node:fs"): NodeFiles };
};
const tokensFile = new URL("./tokens.css", import.meta.url);
const css = node.getBuiltinModule("node:fs").readFileSync(tokensFile, "utf8");

type Colours = ReadonlyMap<string, string>;

function tokensAfter(selector: string): Colours {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)];
  return new Map(pairs.map(([, name, value]) => [name ?? "", value ?? ""]));
}

const daylight = tokensAfter(":root {");
const night = tokensAfter(':root[data-theme="night"] {');
const device = tokensAfter(":root:not(");

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, first: string, second: string): number {
  const [a, b] = [first, second].map((name) => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`No colour ${name}.`);
    return luminance(hex);
  });
  const [high = 0, low = 0] = [a ?? 0, b ?? 0].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["ground", "surface", "surface-sunken", "surface-hover"];
const textPairs = [
  ...["ink", "ink-soft", "link"].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-primary", "primary-press"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
  ["ink", "primary-tint"],
  ["ink-soft", "primary-tint"],
  ["shell-ink", "shell"],
  ["shell-ink-soft", "shell"],
  ["shell-ink-soft", "shell-hover"],
  ["on-lantern", "lantern"],
  ["on-lantern", "lantern-deep"],
  ["lantern-ink", "lantern-tint"],
  ["lantern-ink", "surface"],
  ["danger-ink", "danger-tint"],
  ["danger-ink", "surface"],
  ["danger-ink", "ground"],
  ["success-ink", "success-tint"],
  ["success-ink", "surface"],
  ["success-ink", "ground"],
  ["note-ink", "note-tint"],
  ...["danger", "success", "note", "lantern"].map((tone) => ["ink", `${tone}-tint`] as const),
] as const;

// Edges of controls, drawings and focus: 3:1 against what they stand on (WCAG 1.4.11).
const shapePairs = [
  ["line-strong", "surface"],
  ["line-strong", "ground"],
  ["primary", "surface"],
  ["danger", "surface"],
  ["chart-in", "surface"],
  ["chart-out", "surface"],
  ["chart-net", "surface"],
  ["chart-occupied", "chart-free"],
  ["chart-held", "chart-free"],
  ["chart-blocked", "chart-free"],
  ["focus-inner", "focus-outer"],
  ["lantern", "shell"],
] as const;

describe.each([
  ["daylight", daylight],
  ["night", night],
] as const)("%s", (_, colours) => {
  test.each(textPairs)("text %s on %s is at least 4.5:1", (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapePairs)("shape %s on %s is at least 3:1", (shape, ground) => {
    expect(contrast(colours, shape, ground)).toBeGreaterThanOrEqual(3);
  });

  test("body text keeps 7:1 for bright sun and tired eyes", () => {
    expect(contrast(colours, "ink", "ground")).toBeGreaterThanOrEqual(7);
    expect(contrast(colours, "ink-soft", "surface")).toBeGreaterThanOrEqual(7);
  });
});

test("the device's dark setting and the night theme are the same colours", () => {
  expect(night.size).toBeGreaterThan(40);
  expect([...device]).toEqual([...night]);
});

test("night replaces every colour of daylight", () => {
  expect([...night.keys()].toSorted()).toEqual([...daylight.keys()].toSorted());
});
