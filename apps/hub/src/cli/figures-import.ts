import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { problems, seriesBytesMax } from "@caravanserai/contract";
import type {
  FigureSeriesId,
  FigureSeriesRow,
  SeriesKept,
  SeriesSource,
  SeriesSubject,
} from "@caravanserai/domain";
import { createIdSource } from "@caravanserai/kernel";
import {
  createAppender,
  findStaffByName,
  readFigureSeries,
  type Database,
} from "@caravanserai/store";
import { isAllowed } from "../access/policy.ts";
import { openLocalDevice } from "../serve/local-device.ts";
import { keepSeriesFile, type KeptSeries } from "../series/keep-series-file.ts";
import {
  flagCountsOf,
  readSeriesFile,
  type ReadingWishes,
  type SeriesFile,
} from "../series/read-series-file.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { cryptoRandom, systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

export interface FiguresImportOptions {
  readonly as: string;
  readonly saidBy?: string;
  readonly outlet?: string;
  readonly sourceClass: SeriesSource["sourceClass"];
  readonly reliability: string;
  readonly title?: string;
  readonly measure?: SeriesSubject["measure"];
  readonly direction?: NonNullable<SeriesSubject["direction"]>;
  readonly place?: string;
  readonly unit?: SeriesSubject["unit"];
  readonly into?: string;
  readonly date?: string;
  readonly value?: readonly string[];
  readonly report?: string;
  readonly series?: readonly string[];
  readonly kind?: NonNullable<ReadingWishes["kind"]>;
  readonly delimiter?: string;
  readonly dates?: NonNullable<ReadingWishes["dateOrder"]>;
  readonly encoding?: NonNullable<ReadingWishes["encoding"]>;
}

/** Keeps the series of a file, as the form of the desk does, by the same rules. */
export async function importFigures(
  output: Output,
  path: string,
  options: FiguresImportOptions,
): Promise<void> {
  const source = sourceOf(options);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal(exitCodes.wrongUsage, `${path} cannot be read.`, { cause });
  });
  if (bytes.length > seriesBytesMax) {
    throw new Refusal(exitCodes.failed, `${path}: larger than 64 MiB; split it by years`);
  }
  const file = await readSeriesFile(bytes, wishesOf(options));
  const kept = await withDatabase(output.note, async ({ database, directory }) => {
    const actor = await analystNamed(database, options.as);
    const into = await seriesNamed(database, options.into);
    const clock = systemClock;
    const ids = createIdSource(clock, cryptoRandom);
    const localDevice = await openLocalDevice({ folder: directory.hub, database, clock, ids });
    const appender = createAppender({ database, clock });
    try {
      const keeper = { database, appender, clock, random: cryptoRandom, ids, localDevice };
      const subject = subjectOf(file, options, { path, into });
      const asked = { into: into?.key ?? null, subject, source, actor };
      return await keepSeriesFile(keeper, file, asked);
    } finally {
      await appender.close();
    }
  });
  if (!kept.isKept) throw new Refusal(exitCodes.failed, `${path}: ${whyNot(kept)}`);
  say(output, file, kept.event);
}

function say(output: Output, file: SeriesFile, event: Omit<SeriesKept, "kind">): void {
  const { series, vintage, counts, mapping, subject, sha256 } = event;
  const flagCounts = flagCountsOf(file.flags);
  const flagged = Object.entries(flagCounts).map(([kind, times]) => `${kind} ${times}`);
  output.result(
    { series, vintage, subject, sha256, counts, mapping, flagCounts, flags: file.flags },
    [
      `Kept series ${series}.`,
      `${counts.rows} rows, ${counts.points} values, ${counts.lines} lines, ${counts.flags} flags`,
      `Day: ${mapping.date}; values: ${mapping.values.join(", ")}`,
      ...(flagged.length === 0 ? [] : [`Flagged: ${flagged.join(", ")}`]),
    ],
  );
}

function whyNot({ code, details }: Extract<KeptSeries, { isKept: false }>): string {
  const { series, reason } = details ?? {};
  switch (code) {
    case "figures.series-file-known":
      return `this file is kept already, as series ${series}; nothing was doubled`;
    case "figures.series-dates-open":
      return "days can be read in two ways; say --dates day-first or --dates month-first";
    case "figures.series-too-long":
      return `more values than an import keeps (${reason}); split it by years or choose --value`;
    case "figures.series-unreadable":
      return `no series is found (${reason}); name columns with --date, --value, --delimiter`;
    default:
      return problems[code].title;
  }
}

function sourceOf(options: FiguresImportOptions): SeriesSource {
  const { saidBy = null, outlet = null, sourceClass, reliability } = options;
  if (saidBy === null && outlet === null) {
    throw new Refusal(exitCodes.wrongUsage, "Say whose it is with --said-by or --outlet.");
  }
  const [low, high] = reliability.split(/\s*(?:-|–|to)\s*/).map(Number);
  const [reliabilityLow, reliabilityHigh] = [low ?? NaN, high ?? low ?? NaN];
  if (!(reliabilityLow >= 0 && reliabilityHigh <= 1 && reliabilityLow <= reliabilityHigh)) {
    throw new Refusal(exitCodes.wrongUsage, "--reliability is a range from 0 to 1, as 0.5-0.9.");
  }
  return { saidBy, outlet, sourceClass, reliabilityLow, reliabilityHigh };
}

function subjectOf(
  { subject: proposed }: SeriesFile,
  options: FiguresImportOptions,
  { path, into }: { path: string; into: FigureSeriesRow | undefined },
): SeriesSubject {
  if (into !== undefined) return into.subject;
  const { title, place = null } = options;
  const measure = options.measure ?? proposed.measure;
  const usual = measure === proposed.measure ? proposed.direction : directions[measure];
  return {
    title: title ?? basename(path).replace(/\.\w+$/, ""),
    measure,
    direction: options.direction ?? usual ?? null,
    place,
    unit: options.unit ?? proposed.unit,
  };
}

const directions: Partial<Record<SeriesSubject["measure"], SeriesSubject["direction"]>> = {
  entries: "in",
  exits: "out",
  present: "stock",
};

function wishesOf(options: FiguresImportOptions): ReadingWishes {
  const { date, value, report, series, kind, delimiter, dates, encoding } = options;
  return {
    ...(date === undefined ? {} : { date }),
    ...(value === undefined ? {} : { values: [...value] }),
    ...(report === undefined ? {} : { report }),
    ...(series === undefined ? {} : { series: [...series] }),
    ...(kind === undefined ? {} : { kind }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(dates === undefined ? {} : { dateOrder: dates }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

async function analystNamed(database: Database, name: string) {
  const staff = await findStaffByName(database, name);
  if (staff?.disabledAtMs === null && isAllowed(staff.role, "figures.write")) return staff.id;
  throw new Refusal(
    exitCodes.failed,
    staff === undefined
      ? "Nobody of that name; see: caravanserai user list"
      : "This person may not enter figures; name an analyst.",
  );
}

async function seriesNamed(
  database: Database,
  series: string | undefined,
): Promise<FigureSeriesRow | undefined> {
  if (series === undefined) return undefined;
  const found = await readFigureSeries(database, series as FigureSeriesId);
  if (found !== undefined) return found;
  throw new Refusal(exitCodes.failed, "There is no series of this id.");
}
