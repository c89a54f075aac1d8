import {
  entrySchemaVersion,
  openPartOf,
  readEvent,
  type EntryBody,
  type PushAnswer,
  type SignedEntry,
} from "@caravanserai/contract";
import {
  decideAs,
  furtherTouchedRows,
  project,
  touchedRows,
  type DeviceId,
  type DomainEvent,
  type EntryId,
  type Fact,
  type Rejection,
  type RowKey,
} from "@caravanserai/domain";
import { assert, err, limits, ok, type Clock, type Result } from "@caravanserai/kernel";
import { withConnection, type Connection, type Database } from "../database.ts";
import { DeviceNotEnrolled } from "../faults.ts";
import { HeardDraft } from "../read-rows/heard-changes.ts";
import { RowCache } from "../read-rows/row-cache.ts";
import type {
  Acted,
  ActRequest,
  LocalDevice,
  Push,
  RecordedEvent,
  RecordRequest,
} from "./appender-port.ts";
import type { DeviceDraft, JournalDraft } from "./draft.ts";
import { effectiveTimeOf } from "./effective-time.ts";
import { judgePush, releaseHeld } from "./judge-push.ts";
import { draftOf, loadHeld, readHead, readKnown } from "./load-draft.ts";
import { writeBatch } from "./write-batch.ts";

/** Any number no other lock uses: "CRVA" as bytes. All appenders of all programs wait for it. */
export const appendLock = 0x43525641;

export type AppendRequest =
  | { readonly kind: "push"; readonly push: Push }
  | { readonly kind: "act"; readonly act: ActRequest }
  | { readonly kind: "record"; readonly record: RecordRequest };

export type AppendAnswer =
  | { readonly kind: "push"; readonly answer: PushAnswer }
  | { readonly kind: "act"; readonly answer: Result<Acted, Rejection> }
  | { readonly kind: "record"; readonly answer: { readonly entries: readonly EntryId[] } };

interface Work {
  readonly connection: Connection;
  readonly draft: JournalDraft;
  readonly cache: RowCache;
  readonly heard: HeardDraft;
  readonly clock: Clock;
  readonly serverEpoch: string;
}

/**
 * Runs requests in order in one transaction under the append lock. The journal, the devices' marks
 * and the read tables commit together; nothing is answered before that.
 */
export function appendAll(
  { database, clock }: { database: Database; clock: Clock },
  requests: readonly AppendRequest[],
): Promise<{ answers: AppendAnswer[]; entries: number }> {
  return withConnection(database, async (connection) => {
    const receivedAtMs = clock.now();
    const work = await load(connection, { clock, requests, receivedAtMs });
    const { draft, cache } = work;
    const answering: (() => AppendAnswer)[] = [];
    for (const request of requests) answering.push(await run(work, request));
    const written = writeBatch(connection, draft, { cache, heard: work.heard.changes() });
    // A failed write leaves the commit nothing to commit, and the failure is what is thrown.
    await Promise.all([written, connection.query("commit")]);
    return { answers: answering.map((answer) => answer()), entries: draft.entries.length };
  });
}

function deviceOf(request: AppendRequest): DeviceId {
  if (request.kind === "push") return request.push.device;
  return request.kind === "act" ? request.act.device.id : request.record.device.id;
}

interface Loading {
  readonly clock: Clock;
  readonly requests: readonly AppendRequest[];
  readonly receivedAtMs: number;
}

/**
 * The lock, then all that the requests are known to touch, in one round trip: every statement sees
 * what the holder of the lock before it has committed.
 */
async function load(
  connection: Connection,
  { clock, requests, receivedAtMs }: Loading,
): Promise<Work> {
  const readable = requests.flatMap((request) =>
    request.kind === "push"
      ? request.push.entries.flatMap((entry) => (entry.status === "readable" ? [entry] : []))
      : [],
  );
  const facts = readable.flatMap(({ body, event }): Fact<DomainEvent>[] => {
    if (event === "unknown" || "malformed" in event) return [];
    const { atMs } = effectiveTimeOf(body, receivedAtMs);
    return [{ entry: body.id, device: body.device, actor: body.actor, atMs, event }];
  });
  const devices = [...new Set(requests.map(deviceOf))];
  const cache = new RowCache();
  const [, head, known] = await Promise.all([
    // Row look-ups stay look-ups even while a young table's statistics promise a cheap scan.
    connection.query(
      `begin; set local enable_seqscan = off;
       set local idle_in_transaction_session_timeout = '20s';
       select pg_advisory_xact_lock(${appendLock})`,
    ),
    readHead(connection, devices),
    readKnown(
      connection,
      readable.map(({ body }) => body),
    ),
    cache.load(connection, facts.flatMap(touchedRows)),
  ]);
  await cache.load(
    connection,
    facts.flatMap((fact) => furtherTouchedRows(fact, cache)),
  );
  const draft = draftOf(head, known, receivedAtMs);
  const heard = new HeardDraft(cache, receivedAtMs);
  return { connection, draft, cache, heard, clock, serverEpoch: head.epoch };
}

async function run(work: Work, request: AppendRequest): Promise<() => AppendAnswer> {
  if (request.kind === "push") {
    const answer = await runPush(work, request.push);
    return () => ({ kind: "push", answer: answer() });
  }
  if (request.kind === "act") {
    const answer = await runAct(work, request.act);
    return () => ({ kind: "act", answer });
  }
  const { record } = request;
  const entries: EntryId[] = [];
  for (const recorded of record.events) {
    entries.push((await appendOwn(work, { ...record, recorded })).entry);
  }
  return () => ({ kind: "record", answer: { entries } });
}

async function runPush(work: Work, push: Push): Promise<() => PushAnswer> {
  const { connection, draft, clock, serverEpoch } = work;
  const device = enrolled(draft, push.device);
  const { facts, answers } = judgePush(draft, device, push);
  await projectAll(work, facts);
  while (device.hasHeld) {
    const markBefore = device.mark;
    device.hasHeld = await loadHeld(connection, draft, device);
    await projectAll(work, releaseHeld(draft, device));
    if (device.mark === markBefore) break;
  }
  const { mark: highestContiguousSeq, unknownKindSeqs } = device;
  const isTellable = unknownKindSeqs.length <= limits.pushEntriesMax;
  const waiting = isTellable ? { unknownKindSeqs: [...unknownKindSeqs] } : {};
  const standing = { highestContiguousSeq, ...waiting, serverEpoch };
  return () => ({ answers: answers(), ...standing, hubTimeMs: clock.now() });
}

async function runAct(work: Work, act: ActRequest): Promise<Result<Acted, Rejection>> {
  const { connection, cache, draft } = work;
  const decision = await cache.complete(connection, () =>
    decideAs(act.command, cache, { nowMs: draft.receivedAtMs, actor: act.actor }),
  );
  if (!decision.ok) return err(decision.rejection);
  const event = decision.value;
  const recorded: RecordedEvent = { event, subject: subjectOf(event) };
  return ok(await appendOwn(work, { ...act, recorded }));
}

interface OwnEntry extends Omit<RecordRequest, "events"> {
  readonly recorded: RecordedEvent;
}

/** An entry of this program's own device: numbered and signed inside the lock. */
async function appendOwn(work: Work, own: OwnEntry): Promise<Acted> {
  const { draft } = work;
  const { recorded, ids, actor = null } = own;
  const device = enrolled(draft, own.device.id);
  const body: EntryBody = {
    id: ids.next() as string as EntryId,
    device: device.id,
    seq: device.mark + 1,
    schemaVersion: entrySchemaVersion,
    kind: recorded.event.kind,
    subject: recorded.subject,
    actor,
    occurredAtMs: draft.receivedAtMs,
    clockOffsetMs: 0,
    open: openPartOf(recorded.event),
    sealed: [...(recorded.sealed ?? [])],
  };
  const reading = readEvent(body);
  assert(reading.status === "known", "a local entry is as documented");
  const raw = await signed(own.device, body, recorded);
  draft.keepWraps(raw.wraps, body);
  const entry = { raw, body, event: reading.event, receivedAtMs: draft.receivedAtMs };
  const { fact } = draft.append(entry);
  device.lastHeardAtMs = draft.receivedAtMs;
  if (fact !== undefined) await projectAll(work, [fact]);
  return { entry: body.id, position: draft.position };
}

async function signed(
  device: LocalDevice,
  body: EntryBody,
  { wraps = [] }: RecordedEvent,
): Promise<SignedEntry> {
  const text = JSON.stringify(body);
  return { body: text, signature: await device.sign(text), wraps: [...wraps] };
}

/** What a desk's act is about, as histories group it. */
function subjectOf(event: DomainEvent): string {
  if ("discrepancy" in event) return event.discrepancy;
  if ("proposal" in event) return event.proposal;
  if ("token" in event) return event.token;
  if ("household" in event) return event.household;
  if ("tally" in event) return event.tally;
  if ("claims" in event) return event.claims[0];
  if ("claim" in event) return event.claim;
  if ("report" in event) return event.report;
  if ("series" in event) return event.series;
  if ("lane" in event) return event.lane;
  if ("unit" in event) return event.unit;
  return "site" in event ? event.site : event.crossing;
}

function enrolled(draft: JournalDraft, id: DeviceId): DeviceDraft {
  const device = draft.devices.get(id);
  if (device === undefined) throw new DeviceNotEnrolled("This device is not enrolled here");
  return device;
}

async function projectAll(
  { connection, cache, heard }: Work,
  facts: readonly Fact<DomainEvent>[],
): Promise<void> {
  for (const fact of facts) {
    await loadMissing(connection, cache, touchedRows(fact));
    await loadMissing(connection, cache, furtherTouchedRows(fact, cache));
    const settle = await heard.watch(connection, fact);
    project(fact, cache);
    settle();
  }
}

async function loadMissing(
  connection: Connection,
  cache: RowCache,
  keys: readonly RowKey[],
): Promise<void> {
  if (!keys.every(({ table, key }) => cache.has(table, key))) await cache.load(connection, keys);
}
