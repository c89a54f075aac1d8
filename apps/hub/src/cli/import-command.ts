import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createAppender } from "@caravanserai/store";
import { DeviceDirectory } from "../access/device-directory.ts";
import { importUnsent } from "../backup/import-unsent.ts";
import { Refusal as Refused } from "../http/endpoint/refusal.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

/** Takes in what a tablet has saved to a file, by the same verdicts as if it had sent it. */
export async function importCommand(output: Output, given: string): Promise<void> {
  const file = resolve(given);
  const sealed = await readFile(file).catch((cause: unknown) => {
    throw new Refusal(exitCodes.wrongUsage, `${file} cannot be read.`, { cause });
  });
  const imported = await withDatabase(output.note, async ({ database, directory }) => {
    const appender = createAppender({ database, clock: systemClock });
    try {
      const devices = new DeviceDirectory(database, systemClock);

      return await importUnsent({ appender, devices, dataDirectory: directory.path, sealed });
    } finally {
      await appender.close();
    }
  });
  if (imported instanceof Refused) {
    throw new Refusal(exitCodes.failed, `${file} was not taken in: ${imported.code}`);
  }
  const { accepted, held, quarantined } = imported;
  output.result({ ...imported }, [
    `${accepted} accepted, ${held} held, ${quarantined} in quarantine.`,
    "The tablet keeps its entries until it reaches the hub itself; then they are known.",
  ]);
}
