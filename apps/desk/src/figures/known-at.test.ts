import { expect, test } from "vitest";
import { knownAtSearchOf } from "./known-at.ts";

test("only a moment is taken from the address", () => {
  expect(knownAtSearchOf({ knownAt: 1_664_270_400_000 })).toEqual({ knownAt: 1_664_270_400_000 });
  for (const knownAt of [undefined, "now", -1, 0, 1.5, null, {}]) {
    expect(knownAtSearchOf({ knownAt })).toEqual({});
  }
});
