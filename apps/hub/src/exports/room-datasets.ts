import {
  wayStages,
  type CountRange,
  type Situation,
  type SituationNowcast,
  type SituationRoom,
  type Ways,
} from "@caravanserai/contract";
import type { Cell } from "../http/csv.ts";
import { datasetOf, type ColumnOf, type Dataset } from "./dataset.ts";

/** Everything the panels of the room show. */
export interface RoomFigures {
  readonly room: SituationRoom;
  readonly nowcast: SituationNowcast;
  readonly situation: Situation;
}

/** Null is unknown. */
const exactly = (value: number | undefined): CountRange | null =>
  value === undefined ? null : { low: value, high: value };

function column<Row>(
  name: string,
  kind: ColumnOf<Row>["kind"],
  { meaning, hxl = null, cell }: { meaning: string; hxl?: string | null; cell: (row: Row) => Cell },
): ColumnOf<Row> {
  return { name, kind, meaning, hxl, cell };
}

interface RangeRow {
  readonly figure: string;
  readonly unit: string;
  /** Null is unknown. */
  readonly range: CountRange | null;
}

const rangeColumns: readonly ColumnOf<RangeRow>[] = [
  column("figure", "text", { meaning: "Code.", hxl: "#meta+figure", cell: (row) => row.figure }),
  column("unit", "text", { meaning: "What is counted.", cell: (row) => row.unit }),
  column("low", "number", {
    meaning: "At least; empty where it is unknown.",
    hxl: "#affected+min+num",
    cell: (row) => row.range?.low ?? null,
  }),
  column("high", "number", {
    meaning: "At most; equal to low where it is certain, empty where it is unknown.",
    hxl: "#affected+max+num",
    cell: (row) => row.range?.high ?? null,
  }),
];

interface RangeTable {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly ranges: Readonly<Record<string, CountRange | null>>;
}

function rangesDataset({ room, situation }: RoomFigures, table: RangeTable): Dataset {
  const { name, title, unit, ranges } = table;
  return datasetOf({
    ...{ name, title },
    columns: rangeColumns,
    rows: Object.entries(ranges).map(([figure, range]) => ({ figure, unit, range })),
    asOfMs: room.asOfMs,
    utcOffsetMinutes: situation.utcOffsetMinutes,
  });
}

interface FunnelRow {
  readonly figure: string;
  readonly unit: string;
  readonly value: number | null;
}

function funnelDataset({ room, situation }: RoomFigures): Dataset {
  const { countedIn, registered, recorded, numbersIssued } = room.funnel;
  return datasetOf<FunnelRow>({
    name: "counted-registered",
    title: "Counted and registered since the first entry: four counts, never to be added",
    columns: [
      column("figure", "text", {
        meaning: "Code.",
        hxl: "#meta+figure",
        cell: (row) => row.figure,
      }),
      column("unit", "text", { meaning: "What is counted.", cell: (row) => row.unit }),
      column("value", "number", {
        meaning: "The count. None of them is part of another.",
        hxl: "#affected+num",
        cell: (row) => row.value,
      }),
    ],
    rows: [
      { figure: "counted-in", unit: "crossings", value: countedIn },
      { figure: "registered", unit: "persons", value: registered },
      { figure: "recorded-one-by-one", unit: "persons", value: recorded },
      { figure: "numbers-issued", unit: "numbers", value: numbersIssued },
    ],
    asOfMs: room.asOfMs,
    utcOffsetMinutes: situation.utcOffsetMinutes,
  });
}

function stillHereDataset(figures: RoomFigures): Dataset {
  const { present } = figures.room;
  return rangesDataset(figures, {
    name: "still-here",
    title: "Entries less exits: who is still here, as far as it can be known",
    unit: "persons",
    ranges: {
      entries: exactly(present?.entries),
      "exits-counted": exactly(present?.exitsCounted),
      "exits-registered": exactly(present?.registeredExits),
      "exits-unregistered": present?.unregisteredExits ?? null,
      remaining: present?.remaining ?? null,
      stayers: null,
      "registered-present": exactly(present?.registeredPresent),
    },
  });
}

function tonightDataset(figures: RoomFigures): Dataset {
  const { places } = figures.room;
  return rangesDataset(figures, {
    name: "tonight",
    title: "Places to sleep now and for the night that comes",
    unit: "places",
    ranges: {
      capacity: exactly(places?.capacity),
      occupied: exactly(places?.occupied),
      held: exactly(places?.held),
      blocked: exactly(places?.blocked),
      free: exactly(places?.free),
      "persons-waiting": exactly(places?.personsWaiting),
      "holds-ending": places && { low: 0, high: places.holdsEnding },
      "free-at-night": places?.freeTonight ?? null,
    },
  });
}

interface NowcastRow {
  readonly direction: "in" | "out";
  readonly span: "until-now" | "whole-day";
  readonly found: SituationNowcast["in"]["untilNow"];
}

const nowcastColumns = {
  known: "known",
  low: "low",
  expected: "expected",
  high: "high",
  basisDays: "basis_days",
  cameTo: "came_to",
} as const;

function nowcastDataset({ nowcast, situation }: RoomFigures): Dataset {
  const rows = (["in", "out"] as const).flatMap((direction): NowcastRow[] => [
    { direction, span: "until-now", found: nowcast[direction].untilNow },
    { direction, span: "whole-day", found: nowcast[direction].wholeDay },
  ]);
  const number = (name: keyof typeof nowcastColumns, meaning: string) =>
    column<NowcastRow>(nowcastColumns[name], "number", {
      meaning,
      cell: ({ found }) => found?.[name] ?? null,
    });
  return datasetOf<NowcastRow>({
    name: "nowcast",
    title: "Today's counts once every post has been heard: estimates, not counts",
    columns: [
      column("direction", "text", { meaning: "in or out.", cell: (row) => row.direction }),
      column("span", "text", {
        meaning: "Until the last whole hour, or the whole day.",
        cell: (row) => row.span,
      }),
      number("known", "Counted and heard of by now."),
      number("low", "Lower end; four days in five lie between both ends."),
      number("expected", "Expected; empty while fewer than three days are known."),
      number("high", "Upper end."),
      number("basisDays", "Days the estimate rests on."),
      number("cameTo", "Of a past hour: what is known today of the same time. Else empty."),
    ],
    rows,
    asOfMs: nowcast.asOfMs,
    utcOffsetMinutes: situation.utcOffsetMinutes,
  });
}

type SilentPost = Situation["silentPosts"][number];

/** Posts not heard from: their counts are missing from every other table. */
function silentPostsDataset({ situation }: Pick<RoomFigures, "situation">): Dataset {
  return datasetOf<SilentPost>({
    name: "silent-posts",
    title: "Posts not heard from",
    columns: [
      column("post", "text", { meaning: "Label of the tablet.", cell: (post) => post.label }),
      column("role", "text", { meaning: "Its work.", cell: (post) => post.role }),
      column("crossing", "text", {
        meaning: "Code of its crossing.",
        hxl: "#loc+code",
        cell: (post) => post.crossing,
      }),
      column("last_heard", "moment", {
        meaning: "Empty: not heard from yet.",
        hxl: "#date+heard",
        cell: (post) => post.lastHeardAtMs,
      }),
      column("waiting_entries", "number", {
        meaning: "Entries it had waiting when last heard.",
        cell: (post) => post.waitingEntries,
      }),
    ],
    rows: situation.silentPosts,
    asOfMs: situation.asOfMs,
    utcOffsetMinutes: situation.utcOffsetMinutes,
  });
}

type WayLink = Ways["links"][number];

function waysDataset({ room, situation }: RoomFigures): Dataset {
  return datasetOf<WayLink>({
    name: "ways",
    title: "Ways of registered persons: crossing, first place, destination, left or not",
    columns: [
      column("from_stage", "text", { meaning: "Stage it starts from.", cell: (row) => row.stage }),
      column("from", "text", {
        meaning: "Crossing's code, town, unknown, other, needed or not-needed.",
        hxl: "#loc+origin",
        cell: (row) => row.from,
      }),
      column("to_stage", "text", {
        meaning: "Stage it ends at.",
        cell: (row) => wayStages[wayStages.indexOf(row.stage) + 1] ?? row.stage,
      }),
      column("to", "text", {
        meaning: "As from; left or not-seen-leaving at the end.",
        hxl: "#loc+dest",
        cell: (row) => row.to,
      }),
      column("persons", "number", {
        meaning: "Registered persons. Empty: fewer than ten.",
        hxl: "#affected+registered+ind+num",
        cell: (row) => row.persons,
      }),
    ],
    rows: room.ways?.links ?? [],
    asOfMs: room.asOfMs,
    utcOffsetMinutes: situation.utcOffsetMinutes,
  });
}

/** One table a panel; each stands in the workbook and is a file of its own. */
export const roomDatasets = {
  "counted-registered": funnelDataset,
  "still-here": stillHereDataset,
  nowcast: nowcastDataset,
  tonight: tonightDataset,
  ways: waysDataset,
  "silent-posts": silentPostsDataset,
} as const;
