import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readRestoreStanding } from "@caravanserai/store";
import { readJson, writePrivateJson, type DataDirectory } from "../start/data-directory.ts";
import { reachStep } from "../start/die-at.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";

type Place = Pick<DataDirectory, "path">;

interface UnfinishedRestore {
  readonly file: string;
}

function markIn({ path }: Place): string {
  return join(path, "unfinished-restore.json");
}

export function readUnfinished(directory: Place): Promise<UnfinishedRestore | undefined> {
  return readJson<UnfinishedRestore>(markIn(directory));
}

/** Stands from before the first step of a restore to after its last: nothing starts meanwhile. */
export async function beginRestore(directory: Place, file: string): Promise<void> {
  await writePrivateJson(markIn(directory), { file } satisfies UnfinishedRestore);
  reachStep("begun");
}

export async function endRestore(directory: Place): Promise<void> {
  await rm(markIn(directory), { force: true });
  reachStep("ended");
}

/** A system on half a restore would tell its tablets that nothing is missing. */
export async function refuseUnfinished(directory: Place): Promise<void> {
  const found = await readUnfinished(directory);
  if (found === undefined) return;
  throw new Refusal(
    exitCodes.failed,
    `A restore into ${directory.path} was cut short; nothing starts on half of it. Run it again,\n` +
      `it begins anew: caravanserai restore ${found.file} --identity KEYFILE`,
  );
}

/** The same for a database that another machine was restoring. */
export async function refuseUnfinishedDatabase(superuserUrl: string): Promise<void> {
  const { isUnfinished } = await readRestoreStanding(superuserUrl);
  if (!isUnfinished) return;
  throw new Refusal(
    exitCodes.failed,
    "A restore into this database was cut short; nothing starts on half of it. Run it again, it\n" +
      "begins anew: caravanserai restore FILE --identity KEYFILE",
  );
}
