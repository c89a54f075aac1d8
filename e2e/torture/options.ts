import { freshSeed } from "./tortured-system.ts";

export interface TortureOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Kills after which the run ends even if its time is not over; null for none. */
  readonly killsMax: number | null;
  readonly entriesPerSecond: number;
  /** False leaves out what needs its own system: the full disk. */
  readonly hasDiskPhase: boolean;
  readonly jsonFile: string | null;
}

const usage = `npm run torture -- [--minutes M] [--seed S] [--kills N] [--rate R] [--short] [--json FILE]

  --minutes M  how long to torture (4)
  --seed S     draws the kills and the faults of the line; timing is the machine's
  --kills N    end after so many kills
  --rate R     acts a second on all tablets together (60)
  --short      about half a minute, without the full disk
  --json FILE  write the figures there`;

const defaults = { minutes: 4, entriesPerSecond: 60 };
const short = { minutes: 2, killsMax: 8 };

/** Reads the command line; throws the usage when it does not understand. */
export function tortureOptions(args: readonly string[]): TortureOptions {
  const given = new Map<string, string>();
  let isShort = false;
  for (let index = 0; index < args.length; index++) {
    const name = args[index] ?? "";
    if (name === "--short") {
      isShort = true;
      continue;
    }
    const value = args[++index];
    if (!/^--(minutes|seed|kills|rate|json)$/.test(name) || value === undefined) {
      throw new Error(usage);
    }
    given.set(name, value);
  }
  const number = (name: string): number | null => {
    const value = given.get(name);
    if (value === undefined) return null;
    if (!Number.isFinite(Number(value)) || Number(value) <= 0) throw new Error(usage);
    return Number(value);
  };
  return {
    minutes: number("--minutes") ?? (isShort ? short.minutes : defaults.minutes),
    seed: number("--seed") ?? freshSeed(),
    killsMax: number("--kills") ?? (isShort ? short.killsMax : null),
    entriesPerSecond: number("--rate") ?? defaults.entriesPerSecond,
    hasDiskPhase: !isShort,
    jsonFile: given.get("--json") ?? null,
  };
}
