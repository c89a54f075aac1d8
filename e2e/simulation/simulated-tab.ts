import { openPartOf, type PostView } from "@caravanserai/contract";
import type { EntryId, MemoryRows } from "@caravanserai/domain";
import {
  backoffMs,
  hubTimeAt,
  recordEntries,
  sendBatch,
  type EntryDraft,
  type HubTransport,
  type OutboxEntry,
  type OutboxStore,
  type SendOutcome,
} from "@caravanserai/sync";
import { foldEntry, localRows } from "../../apps/post/src/projection/local-rows.ts";
import { readEntries, readMarks, tabletTables } from "./disk-outbox.ts";
import { Life, mortal } from "./life.ts";
import { planAct } from "./registrar-acts.ts";
import { SimulatedDiskFull } from "./simulated-disk.ts";
import { simulatedSignature } from "./simulated-signature.ts";
import type { SimulatedTablet, UnsavedAct } from "./simulated-tablet.ts";

const pushEveryMs = 20_000;
/** Sparser than on real tablets: a view costs the simulation more than it tells. */
const viewEveryMs = 240_000;
const viewEveryMsHealed = 20_000;

export function viewOn(disk: { find<Row>(table: string, key: string): Row | undefined }) {
  return disk.find<PostView>(tabletTables.single, "view");
}

/** One tab of the app: the loop of `hub-loop.ts`, and a registrar at its form. */
export class SimulatedTab {
  readonly life = new Life();
  isSaving = false;
  readonly #tablet: SimulatedTablet;
  readonly #store: OutboxStore<null>;
  #rows: MemoryRows | undefined;
  #foldedSeq = 0;
  #foldedViewAtMs: number | undefined;
  #viewReadAtMs = Number.NEGATIVE_INFINITY;
  #wake: (() => void) | undefined;

  constructor(tablet: SimulatedTablet) {
    this.#tablet = tablet;
    this.#store = mortal<OutboxStore<null>>(tablet.outbox, this.life);
  }

  start(): void {
    this.#tablet.world.ports.scheduler.note(`${this.#tablet.name} tab opened`);
    void this.#loop();
  }

  async #loop(): Promise<void> {
    while (!this.life.isOver) {
      let pauseMs = pushEveryMs;
      try {
        pauseMs = await this.#round();
      } catch (fault) {
        this.#tolerate(fault);
      }
      await this.#pause(pauseMs);
    }
  }

  async #round(): Promise<number> {
    const { clock, random, world } = this.#tablet;
    const lock = this.#tablet.lockFor(this.life);
    const transport = mortal(this.#transport(), this.life);
    const outcome = await sendBatch({ store: this.#store, transport, clock, lock });
    const everyMs = world.ports.network.isHealed ? viewEveryMsHealed : viewEveryMs;
    const isViewDue = Math.abs(clock.now() - this.#viewReadAtMs) >= everyMs;
    if (outcome.kind === "answered" && isViewDue) await this.#readView();
    return pauseAfter(outcome, () => backoffMs(failuresOf(outcome), random));
  }

  async #readView(): Promise<void> {
    const { server, world, name, disk, id, clock } = this.#tablet;
    const serve = () => server.serve(() => server.readView(id));
    const asked = world.ports.network.request({ link: name, text: "view", serve });
    const view = await this.life.carry(asked);
    if (view === undefined) return;
    const kept = disk.transaction((on) => on.keep(tabletTables.single, "view", view));
    await this.life.carry(kept);
    this.#viewReadAtMs = clock.now();
  }

  #transport(): HubTransport {
    const { server, world, name, id } = this.#tablet;
    const { mutation } = world.ports;
    return {
      push: async (request, atMs) => {
        const outcome = await world.ports.network.request({
          link: name,
          text: `push ${request.entries.length}`,
          serve: () => server.serve(() => server.push(request, { atMs, by: id })),
        });
        if (outcome === undefined && mutation === "forget-on-unreachable") {
          const answers = request.entries.map(({ body }, index) => {
            const { id: entry } = JSON.parse(body) as { id: EntryId };
            return { index, id: entry, verdict: "accepted" as const };
          });
          const marks = readMarks(this.#tablet.disk.peek());
          const { hubMark: highestContiguousSeq, serverEpoch } = marks;
          const hubTimeMs = atMs;
          const answer = { answers, highestContiguousSeq, serverEpoch: serverEpoch!, hubTimeMs };
          return { kind: "answered", answer };
        }
        if (outcome?.kind === "answered") {
          world.noteAnswers({ tablet: this.#tablet, request, answer: outcome.answer });
        }
        return outcome ?? { kind: "unreachable" };
      },
    };
  }

  /** The next act, or the one that may not have been saved before, with the ids it had. */
  async work({ beginsNew }: { beginsNew: boolean }): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    try {
      const tablet = this.#tablet;
      if (tablet.unsaved === undefined && beginsNew) await this.#plan();
      if (tablet.unsaved !== undefined) await this.#save(tablet.unsaved);
    } catch (fault) {
      this.#tolerate(fault);
    }
    this.isSaving = false;
  }

  async #plan(): Promise<void> {
    const tablet = this.#tablet;
    const { world, clock, random, ids, disk } = tablet;
    const rows = await this.#refresh();
    const marks = await this.#store.readMarks();
    const plan = await planAct({
      random,
      ids,
      rows,
      nowMs: hubTimeAt(clock.now(), marks.clock),
      slips: world.slips,
      referenceBlock: tablet.device!.referenceBlock,
      takeReferenceIndex: () =>
        this.life.carry(disk.transaction((on) => tablet.takeReferenceIndex(on))),
    });
    if (plan === undefined) return;
    const occurredAtMs = clock.now();
    const drafts = plan.events.map((event): EntryDraft =>
      tablet.inItsVersion({
        id: ids.next() as string as EntryId,
        kind: event.kind,
        subject: "household" in event ? event.household : "tally",
        actor: null,
        occurredAtMs,
        open: openPartOf(event),
        sealed: [],
        wraps: [],
      }),
    );
    tablet.unsaved = { act: world.nextAct(), drafts, slip: plan.slip };
  }

  async #save(unsaved: UnsavedAct): Promise<void> {
    const tablet = this.#tablet;
    const { key } = tablet.device!;
    const signer = { sign: (text: string) => Promise.resolve(simulatedSignature(key, text)) };
    const isRepeated = tablet.world.noteTried(unsaved);
    if (isRepeated && tablet.world.ports.mutation === "retry-with-new-id") {
      const renewed = (draft: EntryDraft) => ({ ...draft, id: tablet.ids.next() as never });
      unsaved.drafts = unsaved.drafts.map(renewed);
      tablet.world.noteTried(unsaved);
    }
    const entries = await recordEntries({ store: this.#store, signer }, unsaved.drafts, null);
    if (tablet.unsaved !== unsaved) return;
    tablet.unsaved = undefined;
    const { id: device } = tablet.device!;
    const saved = entries.map(({ id, seq }) => ({ id, seq, device, act: unsaved.act }));
    tablet.noteSaved(unsaved, saved);
    this.#wake?.();
  }

  /** As the app's local projection: everything anew for a new view, else only what was added. */
  async #refresh(): Promise<MemoryRows> {
    const { disk } = this.#tablet;
    const [view, entries] = await this.life.carry(
      disk.transaction((on) => [viewOn(on), readEntries(on)] as const),
    );
    if (this.#rows === undefined || view?.asOfMs !== this.#foldedViewAtMs) {
      this.#rows = localRows(view, entries);
      this.#foldedViewAtMs = view?.asOfMs;
    } else {
      for (const entry of entries) if (entry.seq > this.#foldedSeq) foldEntry(entry, this.#rows);
    }
    this.#foldedSeq = lastSeqOf(entries) ?? this.#foldedSeq;
    return this.#rows;
  }

  #pause(pauseMs: number): Promise<void> {
    const { scheduler } = this.#tablet.world.ports;
    return this.life.carry(
      new Promise((resolve) => {
        this.#wake = resolve;
        scheduler.after(pauseMs, resolve);
      }),
    );
  }

  #tolerate(fault: unknown): void {
    const { world, name } = this.#tablet;
    if (fault instanceof SimulatedDiskFull) return world.ports.scheduler.note(`${name} disk full`);
    world.ports.fail(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

function lastSeqOf(entries: readonly OutboxEntry[]): number | undefined {
  return entries.at(-1)?.seq;
}

function failuresOf(outcome: SendOutcome): number {
  return outcome.kind === "failed" ? outcome.failures : 0;
}

function pauseAfter(outcome: SendOutcome, backoff: () => number): number {
  if (outcome.kind === "failed") return backoff();
  return outcome.kind === "answered" && outcome.hasMore ? 0 : pushEveryMs;
}
