import { exitCodes, Refusal } from "../start/exit-codes.ts";

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Output {
  readonly isJson: boolean;
  /** A sentence for people; silent with --json. */
  say(line: string): void;
  /** Progress and notices: standard error, with or without --json. */
  note(line: string): void;
  /** The command's result: one JSON line, or the sentences given for people. */
  result(json: Readonly<Record<string, unknown>>, lines: readonly string[]): void;
}

export function createOutput({ json }: { json?: boolean | undefined }): Output {
  const isJson = json === true;
  return {
    isJson,
    say: (line) => {
      if (!isJson) console.log(line);
    },
    note: (line) => console.error(line),
    result(found, lines) {
      if (isJson) console.log(JSON.stringify(found));
      else for (const line of lines) console.log(line);
    },
  };
}

/** Says why a command failed, for people or for programs, and sets the exit code. */
export function reportFailure(cause: unknown, { isJson }: { isJson: boolean }): void {
  const isRefusal = cause instanceof Refusal;
  const message = cause instanceof Error ? cause.message : String(cause);
  process.exitCode = isRefusal ? cause.exitCode : exitCodes.failed;
  if (isJson) console.log(JSON.stringify({ error: message, exitCode: process.exitCode }));
  else console.error(isRefusal ? message : `Caravanserai failed: ${message}`);
  if (!isRefusal && process.env["CARAVANSERAI_DEBUG"] !== undefined) console.error(cause);
}
