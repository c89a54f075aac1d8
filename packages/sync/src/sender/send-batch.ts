import type { Problem, PushRequest } from "@caravanserai/contract";
import { limits, type Clock } from "@caravanserai/kernel";
import { applyAnswer } from "../outbox/apply-answer.ts";
import { buildBatch } from "../outbox/build-batch.ts";
import { hubTimeAt, measureClock } from "../outbox/measure-clock.ts";
import { renumberCollided, type RenumberPorts } from "../outbox/renumber-collided.ts";
import type { OutboxEntry, OutboxMarks } from "../outbox/outbox-entry.ts";
import type {
  HubTransport,
  OutboxChanges,
  OutboxStore,
  PushOutcome,
  SenderLock,
} from "../outbox/ports.ts";
import { forgettableSeq } from "../outbox/retention.ts";

export interface SenderPorts<LocalRows> {
  readonly store: OutboxStore<LocalRows>;
  readonly transport: HubTransport;
  readonly clock: Clock;
  readonly lock: SenderLock;
  /** Left out by those who forward entries of others, and cannot sign them. */
  readonly renumbering?: RenumberPorts;
}

/**
 * `busy`: another tab is sending. `answered`: the hub has named `entries` of ours; `hasMore` says
 * whether to go on at once. `failed`: `failures` in a row, for `backoffMs`.
 */
export type SendOutcome =
  | { readonly kind: "busy" }
  | { readonly kind: "answered"; readonly entries: number; readonly hasMore: boolean }
  | { readonly kind: "failed"; readonly failures: number; readonly code: string | null };

/**
 * Sends one batch, or an empty one as a sign of life, and applies the answer. Safe to stop at any
 * point and to call again: the hub knows each entry by its id and answers it as the first time.
 */
export async function sendBatch<LocalRows>(ports: SenderPorts<LocalRows>): Promise<SendOutcome> {
  const ran = await ports.lock.tryRun(() => sendLocked(ports));
  return ran === undefined ? { kind: "busy" } : ran.value;
}

async function sendLocked<LocalRows>(ports: SenderPorts<LocalRows>): Promise<SendOutcome> {
  const { store, clock } = ports;
  const marks = await store.readMarks();
  const unacknowledged = await store.readUnacknowledged(limits.pushEntriesMax);
  const batch = buildBatch(unacknowledged, { entriesMax: marks.batchEntriesMax });
  const request = await requestOf(batch, { marks, ports });
  if (batch.length > 0) await store.markSent(batch.map(({ seq }) => seq));
  const { outcome, sentAtMs } = await pushOnceOrTwice(request, { marks, ports });
  const heardAtMs = clock.now();
  if (outcome.kind !== "answered") return fail(outcome, { marks, ports, batch });
  const changes = applyAnswer({ answer: outcome.answer, batch, sentAtMs, heardAtMs }, marks);
  await store.settle(changes);
  await forgetOld(changes, store);
  const isProgress = changes.verdicts.length > 0 || changes.waitingAgainAboveSeq !== null;
  const { entries, quarantined } = await store.readBacklog();
  const isRenumbering = quarantined > 0 && ports.renumbering !== undefined;
  const renumbered = isRenumbering ? await renumberCollided(ports.renumbering) : 0;
  return {
    kind: "answered",
    entries: changes.verdicts.length,
    // Without progress an immediate repetition would only be the same question again.
    hasMore: renumbered > 0 || (entries > 0 && isProgress),
  };
}

async function forgetOld<LocalRows>(
  { marks, atMs }: OutboxChanges,
  store: OutboxStore<LocalRows>,
): Promise<void> {
  const seqMax = marks.retention === undefined ? 0 : forgettableSeq(marks.retention);
  if (seqMax > 0) await store.prune({ answeredBeforeMs: atMs, seqMax });
}

async function requestOf<LocalRows>(
  batch: readonly OutboxEntry[],
  { marks, ports }: { marks: OutboxMarks; ports: SenderPorts<LocalRows> },
): Promise<PushRequest> {
  const backlog = await ports.store.readBacklog();
  const entries = Math.max(0, backlog.entries - batch.length);
  return {
    device: marks.device,
    entries: batch.map(({ signed }) => signed),
    waiting: { entries, oldestAtMs: entries === 0 ? null : backlog.oldestAtMs },
  };
}

/** A device that does not know the time is told it, and asks again at once, but only once. */
async function pushOnceOrTwice<LocalRows>(
  request: PushRequest,
  { marks, ports }: { marks: OutboxMarks; ports: SenderPorts<LocalRows> },
): Promise<{ outcome: PushOutcome; sentAtMs: number }> {
  const { transport, clock, store } = ports;
  const sentAtMs = clock.now();
  const outcome = await transport.push(request, hubTimeAt(sentAtMs, marks.clock));
  const hubTimeMs = outcome.kind === "problem" ? outcome.problem.details?.["hubTimeMs"] : undefined;
  const isTimeUnknown =
    outcome.kind === "problem" && outcome.problem.code === "device.time-unknown";
  if (!isTimeUnknown || typeof hubTimeMs !== "number") return { outcome, sentAtMs };
  const heardAtMs = clock.now();
  const measured = measureClock({ sentAtMs, heardAtMs, hubTimeMs }, null);
  await store.settle({
    marks: { clock: measured },
    waitingAgainAboveSeq: null,
    gapsFilledToSeq: null,
    unknownKindSeqs: null,
    verdicts: [],
    atMs: heardAtMs,
  });
  const again = await transport.push(request, hubTimeAt(heardAtMs, measured));
  return { outcome: again, sentAtMs: heardAtMs };
}

async function fail<LocalRows>(
  outcome: Exclude<PushOutcome, { kind: "answered" }>,
  {
    marks,
    ports,
    batch,
  }: { marks: OutboxMarks; ports: SenderPorts<LocalRows>; batch: readonly OutboxEntry[] },
): Promise<SendOutcome> {
  const problem = outcome.kind === "problem" ? outcome.problem : null;
  const atMs = ports.clock.now();
  const count = (marks.failure?.count ?? 0) + 1;
  const code = problem?.code ?? null;
  const isRefused = problem?.retry === "never";
  const batchEntriesMax = isRefused
    ? Math.max(1, Math.floor(batch.length / 2))
    : marks.batchEntriesMax;
  await ports.store.settle({
    marks: {
      failure: { atMs, count, code, needsPerson: needsPerson(problem, batch) },
      batchEntriesMax,
    },
    waitingAgainAboveSeq: null,
    gapsFilledToSeq: null,
    unknownKindSeqs: null,
    verdicts: [],
    atMs,
  });
  return { kind: "failed", failures: count, code };
}

function needsPerson(problem: Problem | null, batch: readonly OutboxEntry[]): boolean {
  if (problem === null) return false;
  return problem.retry === "human" || (problem.retry === "never" && batch.length <= 1);
}
