import { DatabaseUnavailable } from "@caravanserai/store";
import { describe, expect, it } from "vitest";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { backupRefusalOf } from "./backup-refusal.ts";

const fault = (code: string) => Object.assign(new Error("of the system"), { code });

describe("a backup that cannot be made says what to do", () => {
  it.each([
    {
      of: "a full disk",
      cause: fault("ENOSPC"),
      exitCode: exitCodes.diskFull,
      said: "backup configure --folder",
    },
    {
      of: "a folder that may not be written",
      cause: fault("EROFS"),
      exitCode: exitCodes.failed,
      said: "/mnt/backups (EROFS)",
    },
    {
      of: "a database that is away",
      cause: new DatabaseUnavailable("The database does not answer"),
      exitCode: exitCodes.databaseUnreachable,
      said: "DATABASE_URL",
    },
  ])("for $of", ({ cause, exitCode, said }) => {
    const refusal = backupRefusalOf(cause, "/mnt/backups") as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ exitCode, cause });
    expect(refusal.message).toContain(said);
  });

  it("and leaves a bug a bug", () => {
    const bug = new Error("a bug");
    expect(backupRefusalOf(bug, "/mnt/backups")).toBe(bug);
  });
});
