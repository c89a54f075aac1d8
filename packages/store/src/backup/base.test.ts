import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpackBase } from "./base-unpack.ts";
import { DumpDamaged } from "./frames.ts";
import { segmentAfter, segmentOf } from "./wal-segment.ts";

describe("names of segments", () => {
  const segmentBytes = 16 * 2 ** 20;

  it("count on, into the next four gibibytes, on the same timeline", () => {
    const last = segmentOf("1/FF000028", { timeline: 2, segmentBytes });
    expect(last).toBe("0000000200000001000000FF");
    expect(segmentAfter(last, segmentBytes)).toBe("000000020000000200000000");
    expect(segmentAfter("00000001000000000000000F", segmentBytes)).toBe("000000010000000000000010");
  });
});

describe("the archive of a base copy", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "caravanserai-unpack-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function headOf(name: string, { kind = "0", bytes = 0 } = {}): Buffer {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write(bytes.toString(8).padStart(11, "0"), 124);
    head.write(kind, 156);
    return head;
  }

  async function* only(bytes: Buffer) {
    yield bytes;
  }
  const unpack = (bytes: Buffer) => unpackBase(only(bytes), path.join(folder, "cluster"));

  it.each([
    ["a file outside of its folder", headOf("../../etc/passwd")],
    ["a link", headOf("link", { kind: "2" })],
    ["an archive that is cut", headOf("file", { bytes: 600 })],
  ])("is refused for %s", async (_what, bytes) => {
    await expect(unpack(bytes)).rejects.toBeInstanceOf(DumpDamaged);
  });
});
