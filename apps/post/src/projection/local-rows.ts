import {
  parseEntryBody,
  readEvent,
  type EntryBody,
  type PostView,
  type SiteView,
} from "@caravanserai/contract";
import {
  MemoryRows,
  project,
  type CrossingRow,
  type DomainEvent,
  type SiteKind,
  type SiteRow,
  type UnitKind,
  type UnitRow,
} from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { OutboxEntry } from "@caravanserai/sync";

type SiteWithUnits = Pick<SiteView, "site" | "units">;

/**
 * What this tablet knows: the hub's last view, and on top of it the entries of its own that the
 * view does not hold yet. Own older entries are folded too, below the view, for what the view does
 * not show: own tallies, households, placements.
 */
export function localRows(view: PostView | undefined, entries: readonly OutboxEntry[]): MemoryRows {
  const rows = new MemoryRows();
  if (view !== undefined) keepView(view, rows);
  const mark = view?.highestContiguousSeq ?? 0;
  for (const entry of entries) if (entry.seq <= mark) foldEntry(entry, rows);
  // The view's figures hold these entries already; folding them must not count them twice.
  if (view !== undefined) for (const site of view.sites) keepUnits(site, rows);
  for (const entry of entries) if (entry.seq > mark) foldEntry(entry, rows);
  return rows;
}

/** Adds one entry of this device to the rows. */
export function foldEntry({ id, signed }: OutboxEntry, rows: MemoryRows): void {
  const parsed = parseEntryBody(signed.body);
  assert(parsed.ok, "an entry of this device is well-formed");
  const body = parsed.value;
  const reading = readEvent(body);
  // An entry written by a newer version of this app, before it was rolled back.
  if (reading.status !== "known") return;
  project(factOf(id, body, reading.event), rows);
}

function factOf(entry: OutboxEntry["id"], body: EntryBody, event: DomainEvent) {
  const { device, actor, occurredAtMs, clockOffsetMs } = body;
  return { entry, device, actor, atMs: occurredAtMs + (clockOffsetMs ?? 0), event };
}

function keepView({ crossings, sites }: PostView, rows: MemoryRows): void {
  for (const crossing of crossings) {
    const location = crossing.location ?? null;
    const row = { key: crossing.crossing, ...crossing, location } satisfies CrossingRow;
    rows.keep("crossing", row);
  }
  for (const site of sites) {
    const { code, name, town, status } = site;
    const key = site.site as SiteRow["key"];
    const siteKind = site.siteKind as SiteKind;
    rows.keep("site", { key, code, name, town, siteKind, status });
    keepUnits(site, rows);
  }
}

function keepUnits({ site, units }: SiteWithUnits, rows: MemoryRows): void {
  for (const { unit, code, kind, capacity, blocked, held, occupied } of units) {
    rows.keep("unit", {
      key: unit as UnitRow["key"],
      site: site as SiteRow["key"],
      code,
      kind: kind as UnitKind,
      capacity,
      blocked,
      held,
      occupied,
      claims: [],
    });
  }
}
