import { databaseRefusalOf } from "../start/database-refusal.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";

const advice =
  "The system goes on, and older backups are as they were. Make room or set the folder right,\n" +
  "or name another one: caravanserai backup configure --folder FOLDER";

/** What went wrong while a backup was written to its folder, with what to do about it. */
export function backupRefusalOf(cause: unknown, folder: string): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") {
    const message = `The disk of the backups is full: ${folder}\n${advice}`;
    return new Refusal(exitCodes.diskFull, message, { cause });
  }
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|EIO)$/.test(code ?? "")) {
    const message = `Backups cannot be written to ${folder} (${code}).\n${advice}`;
    return new Refusal(exitCodes.failed, message, { cause });
  }
  return databaseRefusalOf(cause);
}
