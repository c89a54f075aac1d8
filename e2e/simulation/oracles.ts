import { parseEntryBody, readEvent } from "@caravanserai/contract";
import {
  MemoryRows,
  freePlaces,
  project,
  type CrossingHourRow,
  type DiscrepancyRow,
  type EntryId,
  type PlacementRow,
  type ReadTable,
  type UnitRow,
} from "@caravanserai/domain";
import { isSameValue } from "../../packages/store/src/journal/same-value.ts";
import { localRows } from "../../apps/post/src/projection/local-rows.ts";
import { readTableNames } from "../../packages/store/src/read-rows/columns.ts";
import { readEntries, readMarks } from "./disk-outbox.ts";
import { seqKey, tables, type DeviceRow, type EntryRow, type HeldRow } from "./journal-rows.ts";
import { readHead } from "./journal-tables.ts";
import { rowTable } from "./overlay-rows.ts";
import type { SimulatedServer } from "./simulated-server.ts";
import { viewOn } from "./simulated-tab.ts";
import type { SimulatedTablet } from "./simulated-tablet.ts";
import { unrest } from "./rest.ts";
import type { World } from "./world.ts";

type Report = (what: string) => void;

/** The promises, asked of a world that has come to rest. */
export function askOracles(world: World, { isAtRest }: { isAtRest: boolean }): void {
  const fail: Report = (what) => world.ports.fail(what);
  if (!isAtRest) for (const what of unrest(world)) fail(`never at rest: ${what}`);
  for (const server of world.servers) {
    const entries = journalOf(server);
    askNumbers(server, entries, fail);
    askNothingTwice(world, { server, entries, fail });
    askFold(server, entries, fail);
    askPlaces(server, fail);
    askReferences(server, entries, fail);
    askTotals(server, entries, fail);
  }
  askKept(world, fail);
  for (const relay of world.relays) askRelay(world, relay, fail);
  askFollower(world, fail);
  for (const tablet of world.tablets) if (tablet.device !== undefined) askTablet(tablet, fail);
}

export function journalOf(server: SimulatedServer): readonly EntryRow[] {
  return server.disk.peek().rows<EntryRow>(tables.entry);
}

/** Positions without a gap, each device's numbers without a gap, marks where the journal ends. */
function askNumbers(server: SimulatedServer, entries: readonly EntryRow[], fail: Report): void {
  const disk = server.disk.peek();
  const marks = new Map<string, number>();
  entries.forEach(({ position, device, seq }, index) => {
    if (position !== index + 1) fail(`${server.name}: position ${position} at place ${index + 1}`);
    if (seq !== (marks.get(device) ?? 0) + 1) fail(`${server.name}: gap before ${device} ${seq}`);
    marks.set(device, seq);
  });
  if (readHead(disk).position !== entries.length) fail(`${server.name}: the head is elsewhere`);
  for (const { id, mark } of disk.rows<DeviceRow>(tables.device)) {
    const last = marks.get(id) ?? 0;
    if (mark !== last) fail(`${server.name}: mark of ${id} is ${mark}, its last number ${last}`);
  }
}

function askNothingTwice(
  world: World,
  {
    server,
    entries,
    fail,
  }: { server: SimulatedServer; entries: readonly EntryRow[]; fail: Report },
): void {
  const seen = new Set<string>();
  const events = new Map<number, number>();
  for (const { id, device, seq } of entries) {
    if (seen.has(id) || seen.has(seqKey(device, seq))) fail(`${server.name}: ${id} stands twice`);
    seen.add(id).add(seqKey(device, seq));
    const act = world.acts.get(id);
    if (act !== undefined) events.set(act, (events.get(act) ?? 0) + 1);
  }
  for (const [act, count] of events) {
    const size = world.actSizes.get(act) ?? 1;
    if (count > size) fail(`${server.name}: act ${act} of ${size} entries counts ${count} times`);
  }
}

/** Every read table is the fold of the journal, row by row and in both directions. */
function askFold(server: SimulatedServer, entries: readonly EntryRow[], fail: Report): void {
  const folded = foldOf(entries);
  const disk = server.disk.peek();
  for (const table of readTableNames) {
    const live = disk.rows<{ key: string }>(rowTable(table));
    const wanted = folded.rowsOf(table);
    if (live.length !== wanted.length) {
      fail(`${server.name}: ${table} has ${live.length} rows, the fold ${wanted.length}`);
    }
    for (const row of wanted) {
      const found = disk.find(rowTable(table), row.key);
      if (!isSameValue(found, row)) fail(`${server.name}: ${table} ${row.key} is not the fold`);
    }
  }
}

function foldOf(entries: readonly EntryRow[]): MemoryRows {
  const rows = new MemoryRows();
  for (const { id, device, at_ms: atMs, standing, body: text } of entries) {
    if (standing !== "accepted") continue;
    const parsed = parseEntryBody(text);
    const reading = parsed.ok ? readEvent(parsed.value) : undefined;
    if (!parsed.ok || reading?.status !== "known") throw new Error("accepted, but unreadable");
    project({ entry: id, device, actor: parsed.value.actor, atMs, event: reading.event }, rows);
  }
  return rows;
}

function askPlaces(server: SimulatedServer, fail: Report): void {
  const disk = server.disk.peek();
  const rowsOf = <Row>(table: ReadTable) => disk.rows<Row>(rowTable(table));
  const raised = new Set(
    rowsOf<DiscrepancyRow>("discrepancy")
      .filter(({ kind }) => kind === "places.over-capacity")
      .map(({ subject }) => subject),
  );
  const placements = rowsOf<PlacementRow>("placement");
  for (const unit of rowsOf<UnitRow>("unit")) {
    if (freePlaces(unit) < 0 && !raised.has(unit.key)) {
      fail(`${server.name}: unit ${unit.key} is over capacity and nobody was told`);
    }
    const sleeping = placements
      .filter((row) => row.unit === unit.key && row.state === "checked-in")
      .reduce((sum, { persons }) => sum + persons, 0);
    if (sleeping !== unit.occupied) fail(`${server.name}: unit ${unit.key} miscounts its people`);
  }
}

function askReferences(server: SimulatedServer, entries: readonly EntryRow[], fail: Report): void {
  const givenTo = new Map<unknown, EntryId>();
  for (const { id, kind, body } of entries) {
    if (kind !== "registration.household-registered") continue;
    const { reference } = (JSON.parse(body) as { open: { reference: unknown } }).open;
    if (givenTo.has(reference)) fail(`${server.name}: reference ${String(reference)} given twice`);
    givenTo.set(reference, id);
  }
}

/** People counted at the crossings, added up anew from the accepted tallies themselves. */
function askTotals(server: SimulatedServer, entries: readonly EntryRow[], fail: Report): void {
  const counted = new Map<string, number>();
  for (const { kind, standing, body } of entries) {
    if (standing !== "accepted" || !kind.startsWith("crossing.tall")) continue;
    const { open } = JSON.parse(body) as {
      open: { tally: string; adults: number; children: number };
    };
    if (kind === "crossing.tally-reversed") counted.set(open.tally, 0);
    else if (!counted.has(open.tally)) counted.set(open.tally, open.adults + open.children);
  }
  const expected = [...counted.values()].reduce((sum, persons) => sum + persons, 0);
  const shown = server.disk
    .peek()
    .rows<CrossingHourRow>(rowTable("crossingHour"))
    .reduce((sum, { adults, children }) => sum + adults + children, 0);
  if (shown !== expected) fail(`${server.name}: ${shown} people counted, ${expected} tallied`);
}

/** Saved on a tablet that still has its storage, or acknowledged to anybody: it is at the hub. */
function askKept(world: World, fail: Report): void {
  const atHub = new Set(journalOf(world.hub).map(({ id }) => id));
  const disk = world.hub.disk.peek();
  for (const { id } of disk.rows<HeldRow>(tables.held)) atHub.add(id);
  for (const { id } of disk.rows<{ id: EntryId | null }>(tables.quarantine)) {
    if (id !== null) atHub.add(id);
  }
  for (const { id, device, seq, act } of world.saved.values()) {
    if (world.evicted.has(device) || atHub.has(id)) continue;
    fail(`saved act ${act}, entry ${id}, number ${seq} of ${device}, is not at the hub`);
  }
  for (const [id, { device, server, verdict }] of world.acknowledged) {
    // The tablet's copy was evicted and the hub's or relay's was in no backup: nobody has it.
    const isRestored = server.restores > 0 || world.hub.restores > 0;
    if ((world.evicted.has(device) && isRestored) || atHub.has(id)) continue;
    fail(`entry ${id} of ${device}, ${verdict} by ${server.name}, is not at the hub`);
  }
  for (const [id, { server, restores }] of world.deskActs) {
    if (server.restores !== restores || world.hub.restores > 0 || atHub.has(id)) continue;
    fail(`act ${id} at the desk of ${server.name} is not at the hub`);
  }
}

/** A relay ends with the hub's entries, word for word, of every device either of them knows. */
function askRelay(world: World, relay: SimulatedServer, fail: Report): void {
  const atHub = new Map(journalOf(world.hub).map((row) => [row.id, row]));
  const atRelay = new Map(journalOf(relay).map((row) => [row.id, row]));
  for (const [id, { body, device, seq }] of atRelay) {
    if (atHub.get(id)?.body === body) continue;
    if (world.evicted.has(device) && world.hub.restores > 0) continue;
    fail(`${relay.name}: ${id}, number ${seq} of ${device}, is not at the hub as it is here`);
  }
  for (const [id, { device, seq }] of atHub) {
    // Who evicted its storage cannot send again what a restored relay has lost; the hub has it.
    if (atRelay.has(id) || (world.evicted.has(device) && relay.restores > 0)) continue;
    fail(`${relay.name}: lacks the hub's ${id}, number ${seq} of ${device}`);
  }
}

function askFollower(world: World, fail: Report): void {
  const copied = world.follower.disk.peek().rows<EntryRow>(tables.entry);
  const entries = journalOf(world.hub);
  const isSame = isSameValue(
    copied.toSorted((left, right) => left.position - right.position),
    entries,
  );
  if (!isSame) fail(`the follower has ${copied.length} entries that differ from the hub's`);
}

/** The tablet's own list says what its server says, and so do the places on its screen. */
function askTablet(tablet: SimulatedTablet, fail: Report): void {
  const { server, name } = tablet;
  const there = server.disk.peek();
  const disk = tablet.disk.peek();
  const entries = readEntries(disk);
  for (const { id, seq, verdict } of entries) {
    const position = there.find<number>(tables.entryById, id);
    const row = position === undefined ? undefined : there.find<EntryRow>(tables.entry, position);
    const standing = row?.standing === "unknown-kind" ? "held" : row?.standing;
    if (standing !== verdict) fail(`${name}: ${seq} is ${verdict} here and ${standing} there`);
  }
  if (readMarks(disk).hubMark !== there.find<DeviceRow>(tables.device, tablet.id)?.mark) {
    fail(`${name}: its mark is not its server's`);
  }
  const view = viewOn(disk);
  const isDoubled = tablet.world.ports.mutation === "count-own-work-twice";
  const seen = isDoubled && view !== undefined ? { ...view, highestContiguousSeq: 0 } : view;
  for (const { key, held, occupied, blocked } of localRows(seen, entries).rowsOf("unit")) {
    const unit = there.find<UnitRow>(rowTable("unit"), key);
    const isSame = unit?.held === held && unit.occupied === occupied && unit.blocked === blocked;
    if (!isSame) fail(`${name}: shows unit ${key} otherwise than its server`);
  }
}
