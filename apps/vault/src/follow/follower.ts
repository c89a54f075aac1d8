import type { Database, JournalEntry } from "@caravanserai/store";
import type { TokenKey, VaultKeyPair } from "@caravanserai/sealing";
import { followJournal } from "@caravanserai/store";
import type { Logger } from "pino";
import { select } from "../database.ts";
import { findCandidates } from "./candidates.ts";
import {
  KnownPersons,
  openPersons,
  readPersonRows,
  type ComparablePerson,
} from "./known-persons.ts";
import { openParts } from "./open-parts.ts";
import {
  draftPersons,
  matchable,
  type MatchablePerson,
  type PersonDraft,
  type UnreadPart,
} from "./person-draft.ts";
import { proposeDuplicates } from "./propose.ts";
import { recordProposals, type ProposalJournal } from "./record-proposals.ts";
import { sealedPartsOf } from "./sealed-parts.ts";
import { writePage } from "./write-page.ts";

/** The register on disk is sealed to another key than the key file holds. */
class WrongKeys extends Error {
  override readonly name = "WrongKeys";
}

export interface FollowerPorts {
  readonly database: Database;
  readonly sealingKey: VaultKeyPair;
  readonly indexKey: TokenKey;
  readonly journal: ProposalJournal;
  readonly log: Pick<Logger, "warn" | "error">;
}

const retryMsMin = 200;
const retryMsMax = 10_000;

/**
 * Reads the journal from where it stopped, opens what is sealed, keeps match tokens and proposes
 * duplicates. Progress commits with what was found, so a crash loses nothing and doubles nothing.
 */
export class Follower {
  readonly #ports: FollowerPorts;
  readonly #known: KnownPersons;
  /** What the database says is done; followed on from here after a failure. */
  #written = 0;
  #position = 0;
  #retries = 0;

  constructor(ports: FollowerPorts) {
    this.#ports = ports;
    this.#known = new KnownPersons(ports);
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
    const { database, journal, log } = this.#ports;
    while (!signal.aborted) {
      try {
        await recordProposals(journal);
        this.#position = this.#written;
        await followJournal({
          database,
          after: this.#written,
          onEntries: (entries) => this.#readPage(entries),
          signal,
        });
      } catch (cause) {
        this.#retries += 1;
        log.error({ fault: nameOf(cause), retries: this.#retries }, "following stopped; trying again");
        await pause(Math.min(retryMsMax, retryMsMin * 2 ** this.#retries), signal);
      }
    }
  }

  async #readPage(entries: readonly JournalEntry[]): Promise<void> {
    const { database, journal } = this.#ports;
    const last = entries.at(-1);
    if (last === undefined) return;
    const { drafts, unread } = await this.#openPage(entries);
    const { persons, failed } = this.#makeMatchable(drafts);
    const comparable = persons.map(comparableOf);
    const candidates = await findCandidates(database, persons);
    const others = new Set([...candidates.values()].flatMap((few) => few.map((c) => c.person)));
    for (const { person } of persons) others.delete(person);
    const known = await this.#known.load(others);
    for (const person of comparable) known.set(person.person, person);
    const proposals = await proposeDuplicates(comparable, candidates, known);
    await writePage(database, {
      position: last.position,
      persons,
      unread: [...unread, ...failed],
      proposals,
    });
    for (const person of comparable) this.#known.keep(person);
    this.#written = last.position;
    if (proposals.length > 0) await recordProposals(journal);
    this.#position = this.#written;
    this.#retries = 0;
  }

  async #openPage(entries: readonly JournalEntry[]) {
    const { database } = this.#ports;
    const parts = sealedPartsOf(entries);
    if (parts.length === 0) return { drafts: [], unread: [] };
    const [readings, rows] = await Promise.all([
      openParts(this.#ports, parts),
      readPersonRows(database, parts.map(({ person }) => person)),
    ]);
    const identities = await openPersons(this.#ports, rows.values());
    return draftPersons(parts, { readings, rows, identities });
  }

  /** One record that the matcher cannot digest must not stop everybody else's. */
  #makeMatchable(drafts: readonly PersonDraft[]): {
    persons: MatchablePerson[];
    failed: UnreadPart[];
  } {
    const { indexKey, log } = this.#ports;
    const persons: MatchablePerson[] = [];
    const failed: UnreadPart[] = [];
    for (const draft of drafts) {
      try {
        persons.push(matchable(draft, indexKey));
      } catch (cause) {
        const [keyId, position] = [draft.keyIds.at(-1), draft.positions.at(-1)];
        if (keyId === undefined || position === undefined) throw cause;
        log.error({ position, fault: nameOf(cause) }, "a record could not be prepared for matching");
        failed.push({ keyId, position, reason: "malformed" });
      }
    }
    return { persons, failed };
  }
}

function comparableOf(person: MatchablePerson): ComparablePerson {
  const { household, positions, prepared } = person;
  return { person: person.person, household, firstPosition: positions[0] ?? 0, prepared };
}

/** Only the kind of fault: messages of libraries may quote what they were given. */
function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown";
  const code = "code" in cause && typeof cause.code === "string" ? ` ${cause.code}` : "";
  return `${cause.name}${code}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
