import type { IntroducedDevice, KeyWrap } from "@caravanserai/contract";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { knownDeviceColumns } from "./known-devices.ts";
import { upstreamPeer } from "./upstream-peer.ts";

/** How far the upstream has answered for one device. */
export interface Forwarding {
  /** Its answers have named every entry up to here. */
  readonly namedTo: number;
  /** Highest gap-free number upstream, as last heard. */
  readonly hubMark: number;
  readonly serverEpoch: string | null;
  readonly batchEntriesMax: number | null;
  /** Last number in this journal. */
  readonly lastSeq: number;
}

/** An entry as its device sent it, with the wraps that travel beside it. */
export interface ForwardedEntry {
  readonly id: EntryId;
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly atMs: number;
  readonly body: string;
  readonly signature: string;
  readonly wraps: readonly KeyWrap[];
  /** Keys of sealed parts whose wraps are not here any more: erased before they could go up. */
  readonly erased: readonly KeyWrap["keyId"][];
}

/**
 * Entries this relay answers for: its own devices', and of a restored upstream's hub what only
 * this journal still has. Entries of other tablets carry wraps that are not here.
 */
const isForwarded = `(e.via is distinct from '${upstreamPeer}' or d.role in ('hub', 'vault'))`;

export async function readForwarding(database: Database, device: DeviceId): Promise<Forwarding> {
  const [found] = await query<Forwarding>(
    database,
    `select coalesce(f.named_to, 0) as "namedTo", coalesce(f.hub_mark, 0) as "hubMark",
        f.server_epoch as "serverEpoch", f.batch_entries_max as "batchEntriesMax",
        d.mark as "lastSeq"
      from journal.device d left join relay.forwarding f on f.device = d.id where d.id = $1`,
    [device],
  );
  const unknown = { namedTo: 0, hubMark: 0, serverEpoch: null, batchEntriesMax: null, lastSeq: 0 };
  return found ?? unknown;
}

/** Devices with entries that no answer of the upstream has named; the relay's own hub first. */
export function listForwardable(database: Database): Promise<{ device: DeviceId }[]> {
  return query(
    database,
    `select d.id as device from journal.device d
        left join relay.forwarding f on f.device = d.id
      where d.mark > coalesce(f.named_to, 0) and exists (
        select from journal.entry e where e.device = d.id
          and e.seq > coalesce(f.named_to, 0) and ${isForwarded})
      order by d.role = 'hub' desc, d.id`,
  );
}

/** The next unnamed entries of a device, lowest number first. */
export async function readUnnamed(
  database: Database,
  { device, limit }: { device: DeviceId; limit: number },
): Promise<ForwardedEntry[]> {
  const entries = await query<Omit<ForwardedEntry, "wraps" | "erased">>(
    database,
    `select e.id, e.seq, e.kind, e.subject, e.at_ms as "atMs", e.body, e.signature
      from journal.entry e join journal.device d on d.id = e.device
        left join relay.forwarding f on f.device = d.id
      where e.device = $1 and e.seq > coalesce(f.named_to, 0) and ${isForwarded}
      order by e.seq limit $2`,
    [device, limit],
  );
  const wraps = await readWraps(database, entries.flatMap(keyIdsIn));
  return entries.map((entry) => ({
    ...entry,
    wraps: keyIdsIn(entry).flatMap((keyId) => {
      const wrap = wraps.get(keyId);
      return wrap === undefined ? [] : [{ keyId, wrap }];
    }),
    erased: keyIdsIn(entry).filter((keyId) => !wraps.has(keyId)),
  }));
}

async function readWraps(
  database: Database,
  keyIds: readonly string[],
): Promise<Map<string, string>> {
  if (keyIds.length === 0) return new Map();
  const rows = await query<{ keyId: string; wrap: string }>(
    database,
    `select key_id as "keyId", wrap from keystore.wraps_to_forward($1::uuid[])`,
    [keyIds],
  );
  return new Map(rows.map(({ keyId, wrap }) => [keyId, wrap]));
}

/** In the order of the sealed parts. The envelope was checked when the entry was taken in. */
function keyIdsIn({ body }: { readonly body: string }): KeyWrap["keyId"][] {
  const { sealed } = JSON.parse(body) as { sealed: readonly { keyId: KeyWrap["keyId"] }[] };
  return sealed.map(({ keyId }) => keyId);
}

export interface Backlog {
  readonly entries: number;
  readonly oldestAtMs: number | null;
}

/** What no answer has named yet, of one device or of all together. */
export async function readRelayBacklog(
  database: Database,
  device: DeviceId | null = null,
): Promise<Backlog> {
  const [backlog] = await query<Backlog>(
    database,
    `select count(*)::int as entries, min(w.received_at_ms) as "oldestAtMs"
      from journal.device d left join relay.forwarding f on f.device = d.id
        cross join lateral (
          select e.received_at_ms from journal.entry e
            where e.device = d.id and e.seq > coalesce(f.named_to, 0) and ${isForwarded}) w
      where d.mark > coalesce(f.named_to, 0) and ($1::uuid is null or d.id = $1)`,
    [device],
  );
  return backlog ?? { entries: 0, oldestAtMs: null };
}

export interface ForwardingChange {
  readonly device: DeviceId;
  readonly namedTo: number;
  readonly hubMark: number;
  readonly serverEpoch: string | null;
  readonly batchEntriesMax: number | null;
}

export async function keepForwarding(database: Database, change: ForwardingChange): Promise<void> {
  const { device, namedTo, hubMark, serverEpoch, batchEntriesMax } = change;
  await query(
    database,
    `insert into relay.forwarding (device, named_to, hub_mark, server_epoch, batch_entries_max)
      values ($1, $2, $3, $4, $5)
      on conflict (device) do update set named_to = excluded.named_to,
        hub_mark = excluded.hub_mark, server_epoch = excluded.server_epoch,
        batch_entries_max = excluded.batch_entries_max`,
    [device, namedTo, hubMark, serverEpoch, batchEntriesMax],
  );
}

/**
 * Entries that came from the upstream need not be sent there: their numbers count as named, as far
 * as nothing of the relay's own waits before them.
 */
export async function noteFromUpstream(
  database: Database,
  arrived: { devices: readonly DeviceId[]; serverEpoch: string },
): Promise<void> {
  await query(
    database,
    `insert into relay.forwarding as kept (device, named_to, hub_mark, server_epoch)
      select d.id, d.mark, d.mark, $2 from journal.device d
          left join relay.forwarding f on f.device = d.id
        where d.id = any($1::uuid[]) and not exists (
          select from journal.entry e where e.device = d.id
            and e.seq > coalesce(f.named_to, 0) and e.via is distinct from '${upstreamPeer}')
      on conflict (device) do update set named_to = greatest(kept.named_to, excluded.named_to),
        hub_mark = greatest(kept.hub_mark, excluded.hub_mark), server_epoch = $2`,
    [arrived.devices, arrived.serverEpoch],
  );
}

/**
 * The upstream's marks as it answered an introduction. A lower mark or a new epoch is an upstream
 * restored from a backup: everything above its mark waits again. Gives how many devices.
 */
export async function noteUpstreamMarks(
  database: Database,
  heard: {
    devices: readonly { readonly device: DeviceId; readonly mark: number }[];
    serverEpoch: string;
  },
): Promise<number> {
  const [changed] = await query<{ lowered: number }>(
    database,
    `with said as (
        select r.device, r.mark from json_to_recordset($1::json) as r (device uuid, mark bigint)),
      lowered as (
        update relay.forwarding f
          set named_to = least(f.named_to, s.mark), hub_mark = s.mark, server_epoch = $2
          from said s where s.device = f.device
            and (s.mark < f.hub_mark or f.server_epoch is distinct from $2)
          returning s.device)
      select count(*)::int as lowered from lowered`,
    [JSON.stringify(heard.devices), heard.serverEpoch],
  );
  return changed?.lowered ?? 0;
}

/** The relay's own devices, as it introduces them, and those of the upstream's hub it can restore. */
export function listIntroducible(database: Database): Promise<IntroducedDevice[]> {
  return query<IntroducedDevice>(
    database,
    `select ${knownDeviceColumns}, last_heard_at_ms as "lastHeardAtMs",
        clock_offset_ms as "clockOffsetMs",
        json_build_object('entries', least(waiting_entries + w.entries, 1000000000),
          'oldestAtMs', least(oldest_waiting_at_ms, w.oldest)) as waiting
      from journal.device d left join relay.forwarding f on f.device = d.id
        cross join lateral (
          select count(*)::int as entries, min(e.received_at_ms) as oldest
            from journal.entry e where e.device = d.id
              and e.seq > coalesce(f.named_to, 0) and ${isForwarded}) w
      where d.via is null or d.role in ('hub', 'vault')
      order by d.enrolled_at_ms, d.id limit 1000`,
  );
}
