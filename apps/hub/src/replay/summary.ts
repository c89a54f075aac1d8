import { readSituation, verifyReadTables, type Database } from "@caravanserai/store";
import type { ScenarioPlayer } from "./scenario-player.ts";
import type { SimulatedDevice } from "./simulated-device.ts";

export interface ReplaySummary {
  readonly entriesIn: number;
  readonly entriesOut: number;
  readonly households: number;
  readonly persons: number;
  readonly numbersIssued: number;
  /** Pairs of records that are one person, and how many pairs the vault proposed in all. */
  readonly duplicatesPlanted: number;
  readonly duplicatesProposed: number;
  /** Planted pairs among the proposed ones. */
  readonly duplicatesFound: number;
  readonly placesHeld: number;
  readonly discrepancies: number;
  /** Until the last entry was acknowledged, and until the vault had looked at all of them. */
  readonly pushedSeconds: number;
  readonly seconds: number;
  readonly entriesPerSecond: number;
  readonly peakMemoryMiB: number | null;
  readonly acknowledged: number;
  readonly lost: number;
  readonly verify: "equal" | "different";
}

interface Played {
  readonly player: ScenarioPlayer;
  readonly devices: readonly SimulatedDevice[];
  readonly measured: {
    readonly pushedSeconds: number;
    readonly seconds: number;
    readonly peakMemoryMiB: number | null;
  };
}

/** Counts what arrived, from the hub's own tables, and compares with what was acknowledged. */
export async function summarise(
  database: Database,
  { player, devices, measured }: Played,
): Promise<ReplaySummary> {
  const acknowledged = new Set(devices.flatMap((device) => device.acknowledged));
  const lost = await countLost(database, acknowledged);
  const figures = await readFigures(database);
  const proposed = await proposedPairs(database);
  const planted = player.scribe.planted;
  const found = planted.filter(([a, b]) => proposed.has(pairKey(a, b)));
  const verification = await verifyReadTables(database);
  const round = (seconds: number) => Math.round(seconds * 10) / 10;
  return {
    ...figures,
    duplicatesPlanted: planted.length,
    duplicatesProposed: proposed.size,
    duplicatesFound: found.length,
    pushedSeconds: round(measured.pushedSeconds),
    seconds: round(measured.seconds),
    entriesPerSecond: Math.round(acknowledged.size / measured.pushedSeconds),
    peakMemoryMiB: measured.peakMemoryMiB,
    acknowledged: acknowledged.size,
    lost,
    verify: verification.isEqual ? "equal" : "different",
  };
}

async function readFigures(database: Database) {
  const everything = { fromMs: 0, toMs: Date.UTC(2100, 0, 1) };
  const { figures } = await readSituation(database, {
    ...everything,
    nowMs: everything.toMs,
    utcOffsetMinutes: 0,
  });
  const { rows } = await database.pool.query<{ placements: number }>(
    "select count(*)::int as placements from read.placement",
  );
  return {
    entriesIn: figures.crossingsIn.value ?? 0,
    entriesOut: figures.crossingsOut.value ?? 0,
    households: figures.householdsRegistered.value ?? 0,
    persons: figures.personsRegistered.value ?? 0,
    numbersIssued: figures.numbersIssued.value ?? 0,
    placesHeld: rows[0]?.placements ?? 0,
    discrepancies: figures.discrepanciesOpen.value ?? 0,
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

async function proposedPairs(database: Database): Promise<Set<string>> {
  const { rows } = await database.pool.query<{ a: string; b: string }>(
    "select person_a as a, person_b as b from read.duplicate_proposal",
  );
  return new Set(rows.map(({ a, b }) => pairKey(a, b)));
}

/** Acknowledged entries that are not in the journal. Must be none, ever. */
async function countLost(database: Database, acknowledged: ReadonlySet<string>): Promise<number> {
  const idsAtOnce = 20_000;
  const ids = [...acknowledged];
  let there = 0;
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const { rows } = await database.pool.query<{ there: number }>(
      "select count(*)::int as there from journal.entry where id = any($1::uuid[])",
      [ids.slice(start, start + idsAtOnce)],
    );
    there += rows[0]?.there ?? 0;
  }
  return ids.length - there;
}

export function summaryLines(summary: ReplaySummary): string[] {
  const of = (value: number) => value.toLocaleString("en");
  return [
    `Crossings counted      in ${of(summary.entriesIn)}, out ${of(summary.entriesOut)}`,
    `Registered             ${of(summary.households)} households, ${of(summary.persons)} persons`,
    `Personal numbers       ${of(summary.numbersIssued)}`,
    `Duplicates             ${of(summary.duplicatesProposed)} proposed; ` +
      `of ${of(summary.duplicatesPlanted)} planted ${of(summary.duplicatesFound)} found`,
    `Places given           ${of(summary.placesHeld)}`,
    `Discrepancies          ${of(summary.discrepancies)}`,
    `Acknowledged           ${of(summary.acknowledged)} entries, lost ${summary.lost}`,
    `Time                   ${summary.seconds} s (${of(summary.entriesPerSecond)} entries/s)`,
    `Peak memory            ${summary.peakMemoryMiB ?? "not measured"} MiB over all processes`,
    `Verify                 ${summary.verify}`,
  ];
}
