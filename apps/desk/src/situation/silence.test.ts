import type { SilentPost } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { silenceOf, silentCrossings } from "./silence.ts";

function post(device: string, lastHeardAtMs: number | null, crossing: string | null): SilentPost {
  return {
    device,
    label: device,
    role: "counting",
    crossing,
    site: null,
    lastHeardAtMs,
    waitingEntries: 0,
  };
}

test("counts are incomplete since the first of the posts fell silent", () => {
  const silence = silenceOf([post("a", 500, "SYR"), post("b", 200, null), post("c", null, "ZHE")]);
  expect(silence).toMatchObject({ count: 3, sinceMs: 200, neverHeard: 1 });
  expect(silence.posts.map(({ device }) => device)).toEqual(["c", "b", "a"]);
});

test("posts never heard from give no time since when", () => {
  expect(silenceOf([post("a", null, null)])).toMatchObject({ sinceMs: undefined, neverHeard: 1 });
  expect(silenceOf([])).toMatchObject({ count: 0, sinceMs: undefined, neverHeard: 0 });
});

test("marks the crossings of silent posts", () => {
  const silent = silentCrossings([post("a", 1, "SYR"), post("b", 2, null)]);
  expect([...silent]).toEqual(["SYR"]);
});
