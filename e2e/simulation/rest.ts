import type { DeviceId } from "@caravanserai/domain";
import { readEntries, readMarks } from "./disk-outbox.ts";
import { tables, type DeviceRow, type EntryRow } from "./journal-rows.ts";
import { readHead } from "./journal-tables.ts";
import { forwardingOf, unnamedOf } from "./relay-outbox.ts";
import type { DiskTransaction } from "./simulated-disk.ts";
import { cursorOf } from "./simulated-follower.ts";
import { uplinkOf } from "./simulated-relay.ts";
import type { SimulatedTablet } from "./simulated-tablet.ts";
import { viewOn } from "./simulated-tab.ts";
import type { World } from "./world.ts";

/** What still moves, or should: empty when every tablet, relay and follower says it has all. */
export function unrest(world: World): string[] {
  const { epoch, position } = readHead(world.hub.disk.peek());
  const found = world.tablets.flatMap((tablet) =>
    unrestOf(tablet).map((what) => `${tablet.name} ${what}`),
  );
  for (const relay of world.relays) {
    const disk = relay.disk.peek();
    const { followedTo, serverEpoch, recoveredEpoch } = uplinkOf(disk);
    const lastOfOthers = lastBroughtByOthers(world.hub.disk.peek(), relay.device.id);
    if (serverEpoch !== epoch) found.push(`${relay.name} has not heard of the hub's epoch`);
    if (recoveredEpoch !== readHead(disk).epoch) found.push(`${relay.name} lacks its own acts`);
    if (followedTo < lastOfOthers) found.push(`${relay.name} follows to ${followedTo} only`);
    if (followedTo > position) found.push(`${relay.name} follows a journal that is gone`);
    for (const device of disk.rows<DeviceRow>(tables.device)) {
      if (unnamedOf(disk, device).length === 0) continue;
      const { namedTo } = forwardingOf(disk, device.id);
      found.push(`${relay.name} has ${device.id} named to ${namedTo} of ${device.mark}`);
    }
  }
  const cursor = cursorOf(world.follower.disk.peek());
  if (cursor.after !== position || cursor.serverEpoch !== epoch) {
    found.push(`the follower stands at ${cursor.after} of ${position}`);
  }
  return found;
}

/** Position of the hub's last entry that a relay has not brought itself. */
function lastBroughtByOthers(hub: DiskTransaction, relay: DeviceId): number {
  const entries = hub.rows<EntryRow>(tables.entry).filter(({ via }) => via !== relay);
  return entries.reduce((last, { position }) => Math.max(last, position), 0);
}

function unrestOf(tablet: SimulatedTablet): string[] {
  if (tablet.device === undefined) return ["is not enrolled"];
  const disk = tablet.disk.peek();
  const marks = readMarks(disk);
  const { epoch } = readHead(tablet.server.disk.peek());
  const found: string[] = [];
  if (tablet.unsaved !== undefined) found.push("has an unsaved act");
  const open = readEntries(disk).filter(({ state }) => state !== "acknowledged");
  if (open.length > 0) found.push(`has ${open.length} unacknowledged from ${open[0]!.seq}`);
  if (marks.serverEpoch !== epoch) found.push("has not heard of the epoch");
  if (marks.hubMark !== marks.lastSeq) {
    found.push(`hears mark ${marks.hubMark} of ${marks.lastSeq}`);
  }
  const view = viewOn(disk);
  if (view?.serverEpoch !== epoch || view.highestContiguousSeq !== marks.lastSeq) {
    found.push("has an old view");
  }
  return found;
}
