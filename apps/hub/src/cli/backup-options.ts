import { InvalidArgumentError, type Command } from "commander";
import type { Output } from "./output.ts";

type Act = <Rest extends unknown[]>(
  run: (output: Output, ...rest: Rest) => Promise<void>,
) => (...given: unknown[]) => Promise<void>;

function keptNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("A whole number above 0 is wanted.");
}

/** With its offset: a time without one would mean another moment on another machine. */
function moment(text: string): number {
  const ms = Date.parse(text);
  const hasOffset = /T.*(Z|[+-]\d\d:\d\d)$/.test(text);
  if (hasOffset && Number.isFinite(ms)) return ms;
  throw new InvalidArgumentError(
    "A time such as 2026-11-22T10:15:00Z or …T16:15:00+06:00 is wanted.",
  );
}

function gather(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

const json = ["--json", "print the result as one line of JSON"] as const;

/** `backup`, `restore`, `upgrade` and `import`. */
export function addBackups(program: Command, act: Act): void {
  addBackup(program, act);
  addRestore(program, act);
}

function addBackup(program: Command, act: Act): void {
  const backup = program
    .command("backup")
    .description("back up while everything runs: sealed to the configured recipients")
    .option("--to <folder>", "write it there instead of the configured folder")
    .option("--test-restore", "restore it at once into a throw-away server and compare")
    .option(...json)
    .action(
      act(async (output, options: { to?: string; testRestore?: boolean }) => {
        const { backupCommand } = await import("./backup-command.ts");
        await backupCommand(output, options);
      }),
    );
  backup
    .command("configure")
    .description("say who can open the backups and where they go")
    .option("--recipient <age1…>", "age recipient; give it once for each person", gather)
    .option("--folder <folder>", "best on another disk; backups in the data directory otherwise")
    .option("--keep <number>", "newest backups that stay", keptNumber)
    .option("--one-recipient", "do with one recipient: whoever loses that key loses all backups")
    .option(...json)
    .action(
      act(async (output, options: object) => {
        const { configureBackupCommand } = await import("./backup-command.ts");
        await configureBackupCommand(output, options);
      }),
    );
  backup
    .command("archive")
    .description("seal the log of the embedded database since the last time; runs by itself")
    .option("--base", "make a base copy also where none is due")
    .option("--test-restore", "make one, and recover it with its log in a throw-away server")
    .option(...json)
    .action(
      act(async (output, options: { base?: boolean; testRestore?: boolean }) => {
        const { archiveCommand } = await import("./archive-command.ts");
        await archiveCommand(output, options);
      }),
    );
  backup
    .command("keys <folder>")
    .description("make two key pairs as files, to be carried away from this machine")
    .option(...json)
    .action(
      act(async (output, folder: string) => {
        const { makeKeysCommand } = await import("./backup-command.ts");
        await makeKeysCommand(output, folder);
      }),
    );
}

function addRestore(program: Command, act: Act): void {
  program
    .command("restore <file>")
    .description("restore a backup into an empty data directory; tablets then send what it lacks")
    .requiredOption("--identity <file>", "file with an identity of one of the recipients")
    .option("--verify", "only try it, in a throw-away server, and compare")
    .option(
      "--until <time>",
      "of a base copy: everything up to 2026-11-22T10:15:00Z, no more",
      moment,
    )
    .option(...json)
    .action(
      act(async (output, file: string, options: { identity: string; until?: number }) => {
        const { restoreCommand } = await import("./restore-command.ts");
        await restoreCommand(output, file, options);
      }),
    );
  program
    .command("upgrade")
    .description("back up, bring the database to this version, verify, say what was done")
    .option("--no-backup", "when the database was backed up by other means")
    .option(...json)
    .action(
      act(async (output, options: { backup: boolean }) => {
        const { upgradeCommand } = await import("./upgrade-command.ts");
        await upgradeCommand(output, options);
      }),
    );
  program
    .command("import <file>")
    .description("take in what a tablet has saved to a file; twice changes nothing")
    .option(...json)
    .action(
      act(async (output, file: string) => {
        const { importCommand } = await import("./import-command.ts");
        await importCommand(output, file);
      }),
    );
}
