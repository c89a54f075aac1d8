import type { JournalEntry } from "@caravanserai/store";
import { followJournal } from "@caravanserai/store";
import type { Logger } from "pino";
import { select } from "../database.ts";
import { nameOfFault } from "../name-of-fault.ts";
import { pause, retryMsAfter } from "../pause.ts";
import type { MatchIndex } from "./match-index.ts";
import { makeMatchable, matchPage, sealPage, type MatchingPorts } from "./match-page.ts";
import { openParts } from "./open-parts.ts";
import { draftPersons } from "./person-draft.ts";
import { openPersons, readPersonRows } from "./person-rows.ts";
import { recordProposals, type ProposalJournal } from "./record-proposals.ts";
import { sealedPartsOf } from "./sealed-parts.ts";
import { writePage } from "./write-page.ts";

/** The register on disk is sealed to another key than the key file holds. */
class WrongKeys extends Error {
  override readonly name = "WrongKeys";
}

/** Nobody waits for a comparison, so a few registrations are looked at together. */
const gatherMs = 500;
const pageEntries = 500;
/** How long comparing may fall behind for the sake of the desks, before it stops giving way. */
const behindMsMax = 20_000;

export interface FollowerPorts extends MatchingPorts {
  readonly index: MatchIndex;
  readonly journal: ProposalJournal;
  readonly log: Pick<Logger, "warn" | "error">;
}

/**
 * Reads the journal from where it stopped, opens what is sealed, keeps match tokens and proposes
 * duplicates. Progress commits with what was found, so a crash loses nothing and doubles nothing.
 */
export class Follower {
  readonly #ports: FollowerPorts;
  /** What the database says is done; followed on from here after a failure. */
  #written = 0;
  #position = 0;
  #retries = 0;
  /** Since when every page has been full. */
  #behindSinceMs: number | undefined;

  constructor(ports: FollowerPorts) {
    this.#ports = ports;
  }

  /** All entries up to here have been looked at, and what was found is in the journal. */
  get position(): number {
    return this.#position;
  }

  /** Failures in a row; 0 while all is well. */
  get retries(): number {
    return this.#retries;
  }

  /** Takes up the position kept in the database; refuses a register of another key. */
  async prepare(): Promise<void> {
    const { database, sealingKey } = this.#ports;
    await select(
      database,
      "insert into vault.progress (position, key_name) values (0, $1) on conflict do nothing",
      [sealingKey.keyName],
    );
    const [progress] = await select<{ position: string; keyName: string }>(
      database,
      `select position::text as position, key_name as "keyName" from vault.progress`,
    );
    if (progress?.keyName !== sealingKey.keyName) {
      throw new WrongKeys("The register was sealed to other keys than those in the key file");
    }
    this.#written = Number(progress.position);
  }

  /** Follows until the signal. A failing page is tried again and again: nothing is passed over. */
  async run(signal: AbortSignal): Promise<void> {
    const { database, journal, index, log } = this.#ports;
    while (!signal.aborted) {
      try {
        await index.turns.take(() => recordProposals(journal));
        this.#position = this.#written;
        await followJournal({
          database,
          after: this.#written,
          onEntries: async (entries) => {
            const startedMs = performance.now();
            await index.turns.take(() => this.#readPage(entries));
            await this.#giveWay(entries.length, { startedMs, signal });
          },
          pageEntries,
          signal,
          gatherMs,
        });
      } catch (cause) {
        this.#retries += 1;
        const fault = nameOfFault(cause);
        log.error({ fault, retries: this.#retries }, "following stopped; trying again");
        await pause(retryMsAfter(this.#retries), signal);
      }
    }
  }

  async #readPage(entries: readonly JournalEntry[]): Promise<void> {
    const { database, journal, index, crowdedTokens, log } = this.#ports;
    const last = entries.at(-1);
    if (last === undefined) return;
    const { drafts, unread } = await this.#openPage(entries);
    const keys = index.tokenKeys;
    const { persons, failed } = makeMatchable(drafts, keys, log);
    const { proposals, remade } = await matchPage(this.#ports, persons, keys);
    await writePage(database, {
      position: last.position,
      persons,
      unread: [...unread, ...failed],
      proposals,
      copies: [...remade, ...(await sealPage(persons, keys))],
      crowdedTokens,
    });
    this.#written = last.position;
    if (proposals.length > 0) await recordProposals(journal);
    this.#position = this.#written;
    this.#retries = 0;
  }

  /**
   * Rests as long as the page has taken, so that registrations at desks find a processor free. Who
   * has been behind for half a minute rests no more: a duplicate should be known the same hour.
   */
  async #giveWay(
    entries: number,
    { startedMs, signal }: { startedMs: number; signal: AbortSignal },
  ): Promise<void> {
    const nowMs = performance.now();
    if (entries < pageEntries) this.#behindSinceMs = undefined;
    else this.#behindSinceMs ??= nowMs;
    const behindMs = nowMs - (this.#behindSinceMs ?? nowMs);
    if (behindMs < behindMsMax) await pause(nowMs - startedMs, signal);
  }

  async #openPage(entries: readonly JournalEntry[]) {
    const { database } = this.#ports;
    const parts = sealedPartsOf(entries);
    if (parts.length === 0) return { drafts: [], unread: [] };
    const [readings, rows] = await Promise.all([
      openParts(this.#ports, parts),
      readPersonRows(
        database,
        parts.map(({ person }) => person),
      ),
    ]);
    const opened = await openPersons(this.#ports, rows.values());
    return draftPersons(parts, { readings, rows, opened });
  }
}
