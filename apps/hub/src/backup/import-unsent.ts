import { unsentFileSchema, type ImportAnswer } from "@caravanserai/contract";
import { limits } from "@caravanserai/kernel";
import { openBytesFromAge } from "@caravanserai/sealing";
import type { Appender } from "@caravanserai/store";
import type { DeviceDirectory } from "../access/device-directory.ts";
import { checkEntry } from "../http/check-entry.ts";
import { refuse, type Refusal } from "../http/endpoint/refusal.ts";
import { importKeyIn } from "./import-key.ts";

/**
 * Takes in a tablet's file by the same checks and the same append as a push: each entry is signed
 * by its device and known by its id, so a second import, or the tablet itself later, changes
 * nothing.
 */
export async function importUnsent(order: {
  readonly appender: Pick<Appender, "push">;
  readonly devices: DeviceDirectory;
  readonly dataDirectory: string;
  readonly sealed: Uint8Array;
}): Promise<ImportAnswer | Refusal> {
  const { appender, devices, dataDirectory, sealed } = order;
  const file = await readFile(sealed, dataDirectory);
  if (file === undefined) return refuse("import.not-readable");
  const { device: id, entries } = file;
  const known = await devices.find(id);
  if (known === undefined) return refuse("device.unknown");
  if (known.device.revokedAtMs !== null) return refuse("device.revoked");
  const verdicts = { accepted: 0, held: 0, quarantined: 0 };
  for (let at = 0; at < entries.length; at += limits.pushEntriesMax) {
    const page = entries.slice(at, at + limits.pushEntriesMax);
    const checked = await Promise.all(page.map((entry) => checkEntry(entry, known)));
    const waiting = { entries: entries.length - at - page.length, oldestAtMs: null };
    const { answers } = await appender.push({ device: id, entries: checked, waiting });
    for (const { verdict } of answers) verdicts[verdict] += 1;
  }
  return { device: id, label: known.device.label, ...verdicts };
}

/** Undefined for what this hub's key does not open, and for what is no such file. */
async function readFile(sealed: Uint8Array, dataDirectory: string) {
  const { identity } = await importKeyIn(dataDirectory);
  try {
    const text = new TextDecoder().decode(await openBytesFromAge(sealed, [identity]));
    return unsentFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
