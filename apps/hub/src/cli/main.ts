import { Command, CommanderError, InvalidArgumentError } from "commander";
import { exitCodes } from "../start/exit-codes.ts";
import { addBackups } from "./backup-options.ts";
import { addEvaluate } from "./evaluate-options.ts";
import { addFigures } from "./figures-options.ts";
import { createOutput, reportFailure, type Output } from "./output.ts";
import { productVersion } from "./version.ts";

type Options = Readonly<Record<string, string | boolean | undefined>>;

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError("A port is a number from 1 to 65535.");
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError("A number above 0 is wanted.");
}

function speedOf(text: string): number | "max" {
  return text === "max" ? "max" : positiveNumber(text);
}

/** Runs an action with its output, and reports what goes wrong in it. */
function act<Rest extends unknown[]>(run: (output: Output, ...rest: Rest) => Promise<void>) {
  return async (...given: unknown[]) => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Options>();
    const output = createOutput({ json: options["json"] === true });
    try {
      await run(output, ...(given.slice(0, -1) as Rest));
    } catch (cause) {
      reportFailure(cause, output);
    }
  };
}

function withJson(command: Command): Command {
  return command.option("--json", "print the result as one line of JSON");
}

function addStart(program: Command): void {
  withJson(program.command("start"))
    .description("start the database, the vault and the hub, and keep them running")
    .option("--demo", "open with the model case, a week in September 2022")
    .option("--port <number>", "port of the hub (HUB_PORT)", portNumber)
    .option("--host <address>", "address to listen on (HUB_HOST)")
    .option("--metrics-port <number>", "port of the metrics (HUB_METRICS_PORT)", portNumber)
    .option("--speed <factor>", "how fast the demonstration's clock runs", positiveNumber)
    .option("--upstream <url>", "be a relay: a border post's own hub, which reports to this one")
    .option("--enrol <code>", "code of the upstream for this relay, at the first start only")
    .action(
      act(async (output, options: object) => {
        const { startCommand } = await import("./start-command.ts");
        await startCommand(output, options);
      }),
    );
}

function addReplay(program: Command): void {
  withJson(program.command("replay"))
    .description(
      "play a scenario through the same HTTP push, signatures and sealing as tablets use",
    )
    .option("--scenario <name>", "model-case: a week in September 2022", "model-case")
    .option("--arrivals <file>", "drive it with a daily series instead (CSV)")
    .option("--day <column>", "column of the day in --arrivals")
    .option("--count <column>", "column of the arrivals in --arrivals")
    .option("--speed <factor>", "times real time, or max", speedOf, "max")
    .option("--scale <factor>", "share of the arrivals to play, 0 to 1", positiveNumber, 1)
    .option("--seed <number>", "seed of the generator", Number, 2022)
    .option("--keep", "keep the data directory of the replay")
    .action(
      act(async (output, options: object) => {
        const { replayCommand } = await import("../replay/replay-command.ts");
        await replayCommand(output, options as Parameters<typeof replayCommand>[1]);
      }),
    );
  program
    .command("demo-feed", { hidden: true })
    .requiredOption("--address <url>", "hub to feed")
    .requiredOption("--plan <file>", "what to feed it")
    .action(
      act(async (output, options: { address: string; plan: string }) => {
        const { feedDemo } = await import("../replay/demo-feed.ts");
        await feedDemo(output, options);
      }),
    );
}

function addUsers(program: Command): void {
  const users = program.command("user").description("staff: add, list, link, passphrase, disable");
  withJson(users.command("add <name>"))
    .description("add a member of staff and print a one-time sign-in link")
    .requiredOption("--role <role>", "registrar, shelter-coordinator, administrator, …")
    .action(
      act(async (output, name: string, { role }: { role: string }) => {
        const { addUser } = await import("./user-command.ts");
        await addUser(output, { name, role });
      }),
    );
  withJson(users.command("list"))
    .description("list staff")
    .action(act(async (output) => (await import("./user-command.ts")).listUsers(output)));
  withJson(users.command("link <name>"))
    .description("print a new one-time sign-in link")
    .action(
      act(async (output, name: string) => {
        const { linkUser } = await import("./user-command.ts");
        await linkUser(output, { name });
      }),
    );
  withJson(users.command("passphrase <name>"))
    .description("set a passphrase, read from standard input")
    .action(
      act(async (output, name: string) => {
        const { setUserPassphrase } = await import("./user-command.ts");
        await setUserPassphrase(output, { name });
      }),
    );
  withJson(users.command("disable <name>"))
    .description("disable a member of staff and end every session of theirs")
    .action(
      act(async (output, name: string) => {
        const { disableUser } = await import("./user-command.ts");
        await disableUser(output, { name });
      }),
    );
}

function addDevices(program: Command): void {
  const devices = program.command("device").description("tablets: enrol, list, revoke");
  withJson(devices.command("enrol"))
    .description("print a one-time enrolment code for a tablet")
    .requiredOption("--label <text>", "what staff call it: Mariinsky, desk 2")
    .requiredOption("--role <role>", "registration, counting, shelter or relay")
    .option("--crossing <code>", "crossing it stands at")
    .option("--site <id>", "site it stands at")
    .action(
      act(async (output, options: { label: string; role: string }) => {
        const { enrolCommand } = await import("./device-command.ts");
        await enrolCommand(output, options);
      }),
    );
  withJson(devices.command("list"))
    .description("list devices with what was last heard of them")
    .action(
      act(async (output) => (await import("./device-command.ts")).listDevicesCommand(output)),
    );
  withJson(devices.command("revoke <device>"))
    .description("revoke a lost or stolen device; what it sent before stays")
    .action(
      act(async (output, device: string) => {
        const { revokeDeviceCommand } = await import("./device-command.ts");
        await revokeDeviceCommand(output, { device });
      }),
    );
}

function addVault(program: Command): void {
  const vault = program.command("vault").description("the vault: status, rotate-index, burn");
  withJson(vault.command("status"))
    .description("say how the vault and its index of match tokens are")
    .action(act(async (output) => (await import("./vault-command.ts")).vaultStatusCommand(output)));
  withJson(vault.command("rotate-index"))
    .description("give the index a new key, also after a burn; goes on after an interruption")
    .action(act(async (output) => (await import("./vault-command.ts")).rotateIndexCommand(output)));
  withJson(vault.command("burn"))
    .description("destroy the index key and all match tokens; records stay")
    .option("--yes", "do not ask for the word BURN")
    .action(
      act(async (output, { yes }: { yes?: boolean }) => {
        const { burnIndexCommand } = await import("./vault-command.ts");
        await burnIndexCommand(output, { isSure: yes === true });
      }),
    );
}

function addIdentity(program: Command): void {
  withJson(program.command("mrz [lines...]"))
    .description(
      "read the machine-readable zone of a travel document, field by field; from standard input without lines",
    )
    .action(
      act(async (output, lines: string[]) => {
        const { mrzCommand } = await import("./mrz-command.ts");
        await mrzCommand(output, lines);
      }),
    );
}

function addInspection(program: Command): void {
  withJson(program.command("verify"))
    .description("fold the journal anew and compare every read table with live, row by row")
    .action(act(async (output) => (await import("./verify-command.ts")).verifyCommand(output)));
  withJson(program.command("configure <file>"))
    .description("set up crossings and sites from a JSON file; apply it again after changes")
    .action(
      act(async (output, path: string) => {
        const { configureCommand } = await import("./configure-command.ts");
        await configureCommand(output, path);
      }),
    );
  withJson(program.command("doctor"))
    .description("look at everything a running system needs; say what is wrong")
    .action(act(async (output) => (await import("./doctor-command.ts")).doctorCommand(output)));
  withJson(program.command("version"))
    .description("print the version")
    .action(
      act(async (output) => {
        const version = productVersion();
        output.result({ version, node: process.versions.node }, [version]);
      }),
    );
}

export function createProgram(): Command {
  const program = new Command("caravanserai")
    .description("From the border queue to a bed, a number and a safe status.")
    .version(productVersion())
    .showHelpAfterError("Add --help to see what the command takes.")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      "after",
      "\nAll state lives in ./caravanserai-data, or where CARAVANSERAI_DATA says." +
        "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 already running, 4 port taken," +
        "\n5 newer version, 6 Node too old, 7 disk full, 8 database unreachable, 9 database unsafe," +
        "\n10 verify found a difference.",
    )
    .exitOverride();
  addStart(program);
  addReplay(program);
  addInspection(program);
  addBackups(program, act);
  addIdentity(program);
  addEvaluate(program, act);
  addFigures(program, act);
  addUsers(program);
  addDevices(program);
  addVault(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Runs one command line. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...argv], { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    // Help and version are answers, not mistakes.
    process.exitCode = cause.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
}
