/** Exit codes of the command line; documented in docs/operating/commands.md. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  alreadyRunning: 3,
  portTaken: 4,
  newerVersion: 5,
  nodeTooOld: 6,
  diskFull: 7,
  databaseUnreachable: 8,
  databaseUnsafe: 9,
  notEqual: 10,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Why a command will not go on, with what to do about it. Shown as it stands, without a stack. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
