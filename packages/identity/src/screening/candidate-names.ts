import type { BirthDate } from "../birth-date/birth-date.ts";
import { type BirthStanding, birthReach, birthStanding, mayAgree } from "./birth-standing.ts";
import type { ListEntry } from "./list-entry.ts";
import { type ListWords, type WordLikeness, createListWords } from "./list-words.ts";
import { type NameToken, type NameTokens, nameTokens } from "./name-tokens.ts";

/** A name of the list, with the entry that bears it. */
export interface IndexedName {
  readonly entry: ListEntry;
  readonly text: string;
  readonly isWeak: boolean;
  readonly tokens: NameTokens;
  /** Words that are more than particles. */
  readonly parts: number;
}

/** A person's name with what the list's words are to each of its words. */
export interface PreparedQuery {
  readonly name: NameTokens;
  readonly likeness: ReadonlyMap<NameToken, WordLikeness>;
  /** Bits of every word, see `WordLikeness`. */
  readonly bits: ReadonlyMap<string, number>;
  readonly parts: number;
}

/** Finds the names of a list that are worth aligning with a query. */
interface CandidateNames {
  readonly prepare: (fullName: string) => PreparedQuery;
  readonly find: (query: PreparedQuery, birth: BirthDate | undefined) => readonly IndexedName[];
  readonly nameCount: number;
}

/** Words that must agree before two names are aligned: the nearer the births, the fewer. */
const hitsMin: Readonly<Record<BirthStanding, number>> = {
  "same-day": 1,
  slip: 1,
  open: 1,
  near: 2,
  unknown: 2,
  contradicted: 2,
  far: 2,
  apart: Number.POSITIVE_INFINITY,
};

/** Bits from which one word is so rare that the rest is looked at whatever the births say. */
const rareWordBits = 9;

/** So many words are enough whatever the births say. */
const hitsMinMax = 2;

function partsOf({ tokens }: NameTokens): number {
  return tokens.filter((token) => !token.isParticle).length;
}

function indexedNames(entries: readonly ListEntry[]): IndexedName[] {
  return entries.flatMap((entry) =>
    entry.names.map(({ text, isWeak }) => {
      const tokens = nameTokens(text);
      return { entry, text, isWeak, tokens, parts: partsOf(tokens) };
    }),
  );
}

function dayNumber({ year, month = 0, day = 0 }: BirthDate): number {
  return year * 10_000 + month * 100 + day;
}

/** Numbers of the names of people born on a day. */
function namesByDay(names: readonly IndexedName[]): ReadonlyMap<number, readonly number[]> {
  const byDay = new Map<number, number[]>();
  names.forEach(({ entry }, name) => {
    for (const birth of entry.births) {
      if (birth.precision !== "day") continue;
      const found = byDay.get(dayNumber(birth));
      if (found === undefined) byDay.set(dayNumber(birth), [name]);
      else found.push(name);
    }
  });
  return byDay;
}

/** What decides for most names that they need no look, side by side in memory. */
interface NameColumns {
  readonly parts: Uint8Array;
  readonly firstYear: Int32Array;
  readonly lastYear: Int32Array;
}

function columnsOf(names: readonly IndexedName[]): NameColumns {
  const reaches = names.map(({ entry }) => birthReach(entry.births));
  return {
    parts: Uint8Array.from(names, ({ parts }) => parts),
    firstYear: Int32Array.from(reaches, ({ first }) => first),
    lastYear: Int32Array.from(reaches, ({ last }) => last),
  };
}

function prepareQuery(fullName: string, words: ListWords): PreparedQuery {
  const name = nameTokens(fullName);
  const likeness = new Map(name.tokens.map((token) => [token, words.likeness(token)]));
  const bits = new Map([...likeness].map(([token, found]) => [token.text, found.bits]));
  return { name, likeness, bits, parts: partsOf(name) };
}

/** Counts for every name of the list how many words of a query hit it; rare ones are enough. */
function createHitCounter(nameCount: number, words: ListWords) {
  const hits = new Uint8Array(nameCount);
  const lastToken = new Int32Array(nameCount);
  const touched = new Int32Array(nameCount);
  let touchedCount = 0;
  let tokenNumber = 0;

  function countWord(word: number, weight: number): void {
    for (const name of words.namesWith(word)) {
      if (lastToken[name] === tokenNumber) continue;
      lastToken[name] = tokenNumber;
      if (hits[name] === 0) touched[touchedCount++] = name;
      hits[name]! += weight;
    }
  }

  /** The names that are hit, each once with its count. */
  return (query: PreparedQuery, visit: (name: number, count: number) => void): void => {
    touchedCount = 0;
    for (const [token, { hits: found, bits }] of query.likeness) {
      if (token.isParticle) continue;
      tokenNumber++;
      const weight = bits >= rareWordBits ? hitsMinMax : 1;
      for (const { word } of found) countWord(word, weight);
    }
    for (let at = 0; at < touchedCount; at++) {
      const name = touched[at]!;
      visit(name, hits[name]!);
      hits[name] = 0;
    }
  };
}

/** Indexes the names of a list by their words, and by the days of birth. */
export function createCandidateNames(entries: readonly ListEntry[]): CandidateNames {
  const names = indexedNames(entries);
  const words = createListWords(names.map(({ tokens }) => tokens));
  const byDay = namesByDay(names);
  const columns = columnsOf(names);
  const countHits = createHitCounter(names.length, words);

  function find(query: PreparedQuery, birth: BirthDate | undefined): readonly IndexedName[] {
    const found = new Set<number>();
    const year = birth?.year ?? Number.POSITIVE_INFINITY;
    const lastYear = birth?.lastYear ?? birth?.year ?? Number.NEGATIVE_INFINITY;
    countHits(query, (name, count) => {
      // Most names end here: born too early or too late, or one word of two without agreeing births.
      if (birth !== undefined) {
        if (year > columns.lastYear[name]! || lastYear < columns.firstYear[name]!) return;
      }
      if (count < hitsMinMax && count < Math.min(columns.parts[name]!, query.parts)) {
        const { births } = names[name]!.entry;
        if (!mayAgree(birth, births)) return;
        if (count < hitsMin[birthStanding(birth, births)]) return;
      }
      found.add(name);
    });
    for (const token of query.name.tokens) {
      for (const name of words.namesJoinedAs(token)) found.add(name);
    }
    if (birth?.precision === "day") {
      for (const name of byDay.get(dayNumber(birth)) ?? []) found.add(name);
    }
    return Array.from(found, (name) => names[name]!);
  }

  return { prepare: (fullName) => prepareQuery(fullName, words), find, nameCount: names.length };
}
