import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { createMachineClock } from "./machine-clock.ts";

const dayMs = 24 * 3_600_000;

it("a machine's clock is the real one, or wrong by what a file says", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "caravanserai-clock-"));
  try {
    const file = path.join(folder, "shift");
    const daysWrong = () => Math.round((createMachineClock(file).now() - Date.now()) / dayMs);
    expect(daysWrong()).toBe(0);
    await writeFile(file, String(-3 * dayMs));
    expect(daysWrong()).toBe(-3);
    await writeFile(file, "half a li");
    expect(daysWrong()).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
