import type { Logger } from "pino";
import { nameOfFault } from "../name-of-fault.ts";
import { pause, retryMsAfter } from "../pause.ts";
import type { MatchIndex } from "./match-index.ts";
import { makeMatchable, matchPage, sealPage, type MatchingPorts } from "./match-page.ts";
import type { PersonDraft, TokenKeys } from "./person-draft.ts";
import {
  openPersons,
  readPersonsOfOtherKeys,
  readUnindexedPersons,
  type PersonRow,
} from "./person-rows.ts";
import { recordProposals, type ProposalJournal } from "./record-proposals.ts";
import { writePage, type PersonWrite } from "./write-page.ts";

export interface RotationPorts extends MatchingPorts {
  readonly index: MatchIndex;
  readonly journal: ProposalJournal;
  readonly log: Pick<Logger, "warn" | "error">;
}

const beforeAll = "00000000-0000-0000-0000-000000000000";
/** Work comes by waking; once a day it is looked for anyway. */
const idleMs = 86_400_000;

/**
 * Brings every record to the current index key, page by page between the follower's pages. Each
 * page commits by itself, and what is left is read from the rows: a kill loses nothing.
 */
export class IndexRotation {
  readonly #ports: RotationPorts;
  #after = beforeAll;
  #failures = 0;
  #waking = new AbortController();

  constructor(ports: RotationPorts) {
    this.#ports = ports;
  }

  /** Failures in a row; 0 while all is well. */
  get retries(): number {
    return this.#failures;
  }

  /** Works until the signal; idle while every record is at the current key. */
  async run(signal: AbortSignal): Promise<void> {
    const { index, log } = this.#ports;
    while (!signal.aborted) {
      try {
        const isMore = await index.turns.take(() => this.#rewritePage());
        this.#failures = 0;
        if (!isMore) await this.#idle(signal);
      } catch (cause) {
        this.#failures += 1;
        const fault = nameOfFault(cause);
        log.error({ fault, retries: this.#failures }, "the index stands still; trying again");
        await pause(retryMsAfter(this.#failures), signal);
      }
    }
  }

  /** Makes a new key, unless the one before is still taking over; the work goes on by itself. */
  async rotate(): Promise<void> {
    const { index, log } = this.#ports;
    await index.turns.take(async () => {
      if (index.isTakingOver) return;
      await index.addKey();
      this.#startOver();
      log.warn({}, "the index gets a new key");
    });
    this.#waking.abort();
  }

  /** Destroys the index keys first, then the tokens; false when these must wait for the database. */
  async burn(): Promise<{ areTokensDeleted: boolean }> {
    const { index, log } = this.#ports;
    await index.burnKeys();
    log.warn({}, "the index key was destroyed");
    try {
      await index.turns.take(() => index.deleteTokens());
      return { areTokensDeleted: true };
    } catch (cause) {
      log.error({ fault: nameOfFault(cause) }, "the tokens could not be deleted; trying again");
      this.#waking.abort();
      return { areTokensDeleted: false };
    }
  }

  /** One page; false when nothing is left to do. */
  async #rewritePage(): Promise<boolean> {
    const { database, index, log } = this.#ports;
    const keys = index.rewritingKeys;
    if (keys === undefined) {
      await index.deleteTokens();
      return false;
    }
    const after = this.#after;
    const outdated = await readPersonsOfOtherKeys(database, { keyName: keys.current.name, after });
    if (outdated.size > 0) return this.#rewrite(outdated, { keys, isCompared: false });
    if (after !== beforeAll) return this.#startOver();
    index.closeGap();
    // None before the first page: those of the second kind are never behind the first.
    const unindexed = await readUnindexedPersons(database, { after: beforeAll });
    if (unindexed.size > 0) return this.#rewrite(unindexed, { keys, isCompared: true });
    if (keys.older.length > 0) {
      await index.dropOlderKeys();
      log.warn({}, "the older index key was destroyed");
    }
    return false;
  }

  async #rewrite(
    rows: ReadonlyMap<string, PersonRow>,
    { keys, isCompared }: { keys: TokenKeys; isCompared: boolean },
  ): Promise<true> {
    const { database, journal, crowdedTokens, log } = this.#ports;
    const opened = await openPersons(this.#ports, rows.values());
    const drafts = [...rows.values()].flatMap((row): PersonDraft[] => {
      const found = opened.get(row.person);
      return found === undefined ? [] : [{ ...row, ...found, tokensBefore: row.tokens }];
    });
    const { persons, failed } = makeMatchable(
      drafts,
      isCompared ? keys : { ...keys, older: [] },
      log,
    );
    const { proposals, remade } = await matchPage(this.#ports, isCompared ? persons : [], keys);
    const copies = [...remade, ...(await sealPage(persons, keys))];
    const kept = new Set<string>(persons.map(({ person }) => person));
    // Their wraps are gone: what was erased is not to be found by tokens either.
    const erased = [...rows.values()].filter(({ person }) => !kept.has(person));
    const emptied = erased.map((row): PersonWrite => {
      return { ...row, tokensBefore: row.tokens, indexKey: keys.current.name, tokens: [] };
    });
    const written = [...persons, ...emptied];
    await writePage(database, {
      position: 0,
      persons: written,
      unread: failed,
      proposals,
      copies,
      crowdedTokens,
    });
    if (proposals.length > 0) await recordProposals(journal);
    if (!isCompared) this.#after = [...rows.keys()].at(-1) ?? beforeAll;
    return true;
  }

  #startOver(): true {
    this.#after = beforeAll;
    return true;
  }

  async #idle(signal: AbortSignal): Promise<void> {
    const waking = AbortSignal.any([signal, this.#waking.signal]);
    await pause(idleMs, waking);
    if (this.#waking.signal.aborted) this.#waking = new AbortController();
  }
}
