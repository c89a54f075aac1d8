import { expect, test } from "vitest";
import type { Hub } from "./endpoint/hub.ts";
import { shareReading } from "./share-reading.ts";

function readings() {
  const begun: { asked: string; end: (fault?: Error) => void }[] = [];
  const read = shareReading<string, number>((_hub, asked) => {
    const number = begun.length + 1;
    return new Promise((resolve, reject) => {
      begun.push({ asked, end: (fault) => (fault ? reject(fault) : resolve(number)) });
    });
  });
  // A key and nothing else to what is under test.
  return { begun, read, hub: {} as Hub };
}

test("who asks while a reading runs gets one that begins later, together with the others", async () => {
  const { begun, read, hub } = readings();
  const first = read(hub, "now");
  const [second, third] = [read(hub, "now"), read(hub, "now")];
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]?.end();
  expect([await second, await third]).toEqual([2, 2]);
  const fourth = read(hub, "now");
  begun[2]?.end();
  expect(await fourth).toBe(3);
});

test("another question and another hub do not wait", () => {
  const { begun, read, hub } = readings();
  void read(hub, "now");
  void read(hub, "then");
  void read({} as Hub, "now");
  expect(begun.map(({ asked }) => asked)).toEqual(["now", "then", "now"]);
});

test("a reading that fails, fails for those who had it; the next is made all the same", async () => {
  const { begun, read, hub } = readings();
  const first = read(hub, "now");
  const second = read(hub, "now");
  begun[0]?.end(new Error("the database is away"));
  await expect(first).rejects.toThrow("away");
  await Promise.resolve();
  begun[1]?.end();
  expect(await second).toBe(2);
});
