import { seriesPointsMax, type KeepSeriesRequest, type ProblemCode } from "@caravanserai/contract";
import type {
  FigureSeriesId,
  Rejection,
  SeriesKept,
  SeriesVintageId,
  StaffId,
} from "@caravanserai/domain";
import type { Clock, IdSource, Random } from "@caravanserai/kernel";
import { createIdSource } from "@caravanserai/kernel";
import {
  dropSeriesPoints,
  findSeriesFile,
  keepSeriesPoints,
  unspokenVintages,
  type Appender,
  type Database,
  type LocalDevice,
} from "@caravanserai/store";
import { countsOf, type SeriesFile } from "./read-series-file.ts";

/** What keeping a series needs of the hub, or of a command line. */
export interface SeriesKeeper {
  readonly database: Database;
  readonly appender: Appender;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: IdSource;
  readonly localDevice: LocalDevice;
}

type Asked = Pick<KeepSeriesRequest, "into" | "subject" | "source">;

interface NotKept {
  readonly code: ProblemCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type KeptSeries =
  | { readonly isKept: true; readonly event: Omit<SeriesKept, "kind"> }
  | ({ readonly isKept: false } & NotKept);

/** An import that takes longer than this was cut short. */
const importMsMax = 24 * 3_600_000;

/** Keeps what was read from a file: its points beside the journal, then the entry that binds it. */
export async function keepSeriesFile(
  keeper: SeriesKeeper,
  file: SeriesFile,
  { into, subject, source, actor }: Asked & { readonly actor: StaffId },
): Promise<KeptSeries> {
  const wrong = unreadable(file);
  if (wrong !== undefined) return { isKept: false, ...wrong };
  const { mapping, table, sha256, flags } = file;
  if (mapping === null || table === null) return { isKept: false, code: "figures.series-empty" };
  const known = await findSeriesFile(keeper.database, { sha256, mapping });
  if (known !== undefined) {
    const details = { series: known.series, vintage: known.vintage };
    return { isKept: false, code: "figures.series-file-known", details };
  }
  await sweep(keeper);
  const event = {
    series: into ?? (keeper.ids.next() as string as FigureSeriesId),
    // The hub's own id: two requests never write the points of one vintage.
    vintage: keeper.ids.next() as string as SeriesVintageId,
    ...{ subject, source, mapping, sha256 },
    counts: countsOf(file),
  };
  // The points first: an entry must not speak of points that nobody has (law 1).
  await keepSeriesPoints(keeper.database, event.vintage, { lines: table.series, flags });
  const acted = await keeper.appender.act({
    command: { command: "keep-series", ...event },
    ...{ actor, device: keeper.localDevice, ids: keeper.ids },
  });
  if (acted.ok) return { isKept: true, event };
  await dropSeriesPoints(keeper.database, event.vintage);
  return { isKept: false, ...rejected(acted.rejection) };
}

function rejected({ code, ...details }: Rejection): NotKept {
  return { code, details };
}

function unreadable({ problem, isDateOrderOpen }: SeriesFile): NotKept | undefined {
  if (problem?.code === "too-many-points" || problem?.code === "too-many-lines") {
    const details = { reason: problem.code, valuesMax: seriesPointsMax };
    return { code: "figures.series-too-long", details };
  }
  if (problem?.code === "no-points") return { code: "figures.series-empty" };
  if (problem !== null) {
    const { code: reason, column } = problem;
    const details = { reason, ...(column === null ? {} : { column }) };
    return { code: "figures.series-unreadable", details };
  }
  return isDateOrderOpen ? { code: "figures.series-dates-open" } : undefined;
}

/** Points of imports that a power cut ended, before their entry was made. */
async function sweep({ database, clock, random }: SeriesKeeper): Promise<void> {
  // Ids begin with their time, so that one made of a past moment is a limit.
  const past = createIdSource({ now: () => clock.now() - importMsMax }, random).next();
  for (const vintage of await unspokenVintages(database, past as string as SeriesVintageId)) {
    await dropSeriesPoints(database, vintage);
  }
}
