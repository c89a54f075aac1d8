import {
  entrySchemaVersion,
  openPartOf,
  type EntryBody,
  type PushAnswer,
} from "@caravanserai/contract";
import type { DomainEvent, EntryId, Fact, ReadRows } from "@caravanserai/domain";
import { freePlaces } from "@caravanserai/domain";
import type { Clock, IdSource } from "@caravanserai/kernel";
import type { CheckedEntry, Push } from "../../packages/store/src/journal/appender-port.ts";
import type { JournalDraft } from "../../packages/store/src/journal/draft.ts";
import { judgePush, releaseHeld } from "../../packages/store/src/journal/judge-push.ts";
import {
  entryAt,
  loadDevice,
  loadDraft,
  loadHeld,
  loadKnown,
  readHead,
  writeJournal,
} from "./journal-tables.ts";
import { seqKey, tables, type DeviceRow } from "./journal-rows.ts";
import type { Mutation } from "./mutations.ts";
import { OverlayRows } from "./overlay-rows.ts";
import type { DiskTransaction, SimulatedDisk } from "./simulated-disk.ts";
import { simulatedSignature } from "./simulated-signature.ts";

/** An act at the server's own desk: decided inside the transaction; undefined when a rule says no. */
export type DeskDecision = (rows: ReadRows, nowMs: number) => DomainEvent | undefined;

type Request =
  | { readonly kind: "push"; readonly push: Push; resolve(answer: PushAnswer): void }
  | { readonly kind: "act"; readonly decide: DeskDecision; resolve(id: EntryId | null): void };

type Waiting = Request & { reject(fault: unknown): void };

export interface JournalPorts {
  readonly disk: SimulatedDisk;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly mutation: Mutation | null;
}

const batchRequestsMax = 16;

interface Judged {
  readonly draft: JournalDraft;
  readonly rows: OverlayRows;
  readonly answers: (() => void)[];
}

/**
 * The store over a simulated disk: the real judge, the real projections, and around them the order
 * of the real append transaction. One batch at a time; answered after commit.
 */
export class SimulatedJournal {
  readonly #ports: JournalPorts;
  readonly #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(ports: JournalPorts) {
    this.#ports = ports;
  }

  push(push: Push): Promise<PushAnswer> {
    return new Promise((resolve, reject) => {
      this.#add({ kind: "push", push, resolve, reject });
    });
  }

  /** The id of the entry, or null when a rule said no. */
  act(decide: DeskDecision): Promise<EntryId | null> {
    return new Promise((resolve, reject) => this.#add({ kind: "act", decide, resolve, reject }));
  }

  /** Before time begins: durable at once. */
  prepare(decide: DeskDecision): void {
    this.#ports.disk.prepare((disk) => {
      const { draft, rows } = this.#judge(disk, [
        { kind: "act", decide, resolve: () => undefined, reject: () => undefined },
      ]);
      writeJournal(disk, draft, { keepsHeld: true });
      rows.write(disk);
    });
  }

  #add(request: Waiting): void {
    this.#waiting.push(request);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchRequestsMax);
      try {
        const judged = await this.#append(batch);
        for (const answer of judged.answers) answer();
      } catch (fault) {
        for (const { reject } of batch) reject(fault);
      }
    }
    this.#isRunning = false;
  }

  async #append(batch: readonly Waiting[]): Promise<Judged> {
    const { disk, mutation } = this.#ports;
    const keepsHeld = mutation !== "drop-held-entries";
    const writeEntries = (on: DiskTransaction, { draft }: Judged) =>
      writeJournal(on, draft, { keepsHeld });
    if (mutation === "project-before-commit" || mutation === "project-after-commit") {
      const isBefore = mutation === "project-before-commit";
      const judged = await disk.transaction((on) => {
        const made = this.#judge(on, batch);
        if (isBefore) made.rows.write(on);
        else writeEntries(on, made);
        return made;
      });
      await disk.transaction((on) => {
        if (isBefore) writeEntries(on, judged);
        else judged.rows.write(on);
      });
      return judged;
    }
    return disk.transaction((on) => {
      const judged = this.#judge(on, batch);
      writeEntries(on, judged);
      judged.rows.write(on);
      if (mutation === "acknowledge-before-commit") for (const answer of judged.answers) answer();
      return judged;
    });
  }

  #judge(disk: DiskTransaction, batch: readonly Waiting[]): Judged {
    const { mutation } = this.#ports;
    const draft = loadDraft(disk, this.#ports.clock.now());
    const rows = new OverlayRows(disk, (row) =>
      mutation === "raise-no-discrepancy" && "claims" in row
        ? "kind" in row && row.kind === "places.over-capacity"
        : false,
    );
    const work = { disk, draft, rows };
    const answers = batch.map((request) => {
      if (request.kind === "act") {
        const id = this.#act(work, request.decide);
        return () => request.resolve(id);
      }
      const answer = this.#push(work, request.push);
      return () => request.resolve(answer());
    });
    return { draft, rows, answers };
  }

  #push({ disk, draft, rows }: Work, push: Push): () => PushAnswer {
    const { clock, mutation } = this.#ports;
    const asked = mutation === "refuse-what-happened" ? refuseFullUnits(push, rows) : push;
    const device = loadDevice(disk, draft, asked.device);
    loadKnown(disk, draft, asked);
    if (mutation === "non-idempotent-insert") countAgain({ disk, draft, rows }, asked);
    const { facts, answers } = judgePush(draft, device, asked);
    for (const fact of facts) rows.project(fact);
    if (device.hasHeld) {
      loadHeld(disk, draft, device);
      device.hasHeld = false;
      for (const fact of releaseHeld(draft, device)) rows.project(fact);
    }
    const { epoch: serverEpoch } = readHead(disk);
    const seqs = asked.entries.map((entry) => (entry.status === "readable" ? entry.body.seq : 0));
    const isBeyond = mutation === "answer-mark-beyond-gap";
    const highestContiguousSeq = isBeyond ? Math.max(device.mark, ...seqs) : device.mark;
    const hubTimeMs = clock.now();
    return () => ({ answers: answers(), highestContiguousSeq, serverEpoch, hubTimeMs });
  }

  #act({ disk, draft, rows }: Work, decide: DeskDecision): EntryId | null {
    const event = decide(rows, draft.receivedAtMs);
    if (event === undefined) return null;
    const device = loadDevice(disk, draft, readHead(disk).ownDevice);
    const body: EntryBody = {
      id: this.#ports.ids.next() as string as EntryId,
      device: device.id,
      seq: device.mark + 1,
      schemaVersion: entrySchemaVersion,
      kind: event.kind,
      subject: "desk",
      actor: null,
      occurredAtMs: draft.receivedAtMs,
      clockOffsetMs: 0,
      open: openPartOf(event),
      sealed: [],
    };
    const text = JSON.stringify(body);
    const key = disk.find<DeviceRow>(tables.device, device.id)?.key ?? "";
    const raw = { body: text, signature: simulatedSignature(key, text), wraps: [] };
    const { fact } = draft.append({ raw, body, event, receivedAtMs: draft.receivedAtMs });
    if (fact !== undefined) rows.project(fact);
    return body.id;
  }
}

interface Work {
  readonly disk: DiskTransaction;
  readonly draft: JournalDraft;
  readonly rows: OverlayRows;
}

/** The mutation: no `on conflict`, no look at what is known. */
function countAgain({ disk, draft, rows }: Work, { entries }: Push): void {
  for (const entry of entries) {
    if (entry.status !== "readable" || typeof entry.event === "string") continue;
    const { id, device, seq, actor } = entry.body;
    const position = disk.find<number>(tables.entryBySeq, seqKey(device, seq));
    const row = position === undefined ? undefined : entryAt(disk, position);
    if (row?.id !== id || "malformed" in entry.event) continue;
    draft.position += 1;
    draft.entries.push({ ...row, position: draft.position });
    const fact: Fact<DomainEvent> = {
      entry: id,
      device,
      actor,
      atMs: row.at_ms,
      event: entry.event,
    };
    rows.project(fact);
  }
}

/** The mutation: a rule of the tablet applied where things have already happened. */
function refuseFullUnits(push: Push, rows: ReadRows): Push {
  const entries = push.entries.map((entry): CheckedEntry => {
    if (entry.status !== "readable" || typeof entry.event === "string") return entry;
    if ("malformed" in entry.event || entry.event.kind !== "places.checked-in") return entry;
    const unit = rows.find("unit", entry.event.unit);
    const isFull = unit !== undefined && freePlaces(unit) < entry.event.persons;
    if (!isFull) return entry;
    return { raw: entry.raw, status: "refused", id: entry.body.id, code: "entry.malformed" };
  });
  return { ...push, entries };
}
