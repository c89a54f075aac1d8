import { expect, test, vi } from "vitest";
import { BoardRenderings } from "./board-renderings.ts";

function renderings() {
  const clock = { nowMs: 0, now: () => clock.nowMs };
  const made: string[] = [];
  const faults: unknown[] = [];
  let failing = false;
  const pages = new BoardRenderings({
    wallClock: clock,
    render: async (key) => {
      if (failing) throw new Error("no database");
      made.push(key);
      return `${key} ${made.length}`;
    },
    noteFault: (error) => faults.push(error),
  });
  const text = async (key: string) => (await pages.of(key)).page.toString();
  const fail = (is: boolean) => (failing = is);
  return { clock, made, faults, text, fail };
}

test("everybody who asks within a second gets one rendering of each page", async () => {
  const { made, text, clock } = renderings();
  const asked = await Promise.all([text("ru"), text("ru"), text("kk"), text("ru")]);
  expect(asked).toEqual(["ru 1", "ru 1", "kk 2", "ru 1"]);
  clock.nowMs = 900;
  expect(await text("ru")).toBe("ru 1");
  expect(made).toEqual(["ru", "kk"]);
});

test("after a second the old one is sent at once, and the new one to those who come later", async () => {
  const { made, text, clock } = renderings();
  await text("ru");
  clock.nowMs = 1_500;
  expect(await text("ru")).toBe("ru 1");
  await vi.waitFor(() => expect(made).toHaveLength(2));
  await vi.waitFor(async () => expect(await text("ru")).toBe("ru 2"));
  expect(made).toHaveLength(2);
});

test("nobody is sent a rendering of long ago, unless nothing newer can be made", async () => {
  const { text, clock, fail, faults } = renderings();
  fail(true);
  await expect(text("ru")).rejects.toThrow("no database");
  fail(false);
  await text("ru");
  clock.nowMs = 60_000;
  expect(await text("ru")).toBe("ru 2");
  fail(true);
  clock.nowMs = 120_000;
  expect(await text("ru")).toBe("ru 2");
  expect(faults).toHaveLength(1);
});
