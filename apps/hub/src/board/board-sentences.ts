import type { CrossingMode } from "@caravanserai/domain";
import type { EntryPaper } from "./entry-papers.ts";

/** Sentences of the page on which a traveller keeps the board. */
interface KeepTexts {
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly keep: string;
  readonly kept: string;
  readonly remove: string;
  readonly removed: string;
  readonly failed: string;
  readonly back: string;
}

/** Sentences of the board, at most twenty words each. */
export interface BoardTexts {
  readonly title: string;
  readonly lead: string;
  readonly asOf: (time: string) => string;
  readonly old: string;
  readonly modes: Readonly<Record<CrossingMode, string>>;
  readonly closed: string;
  readonly notTold: string;
  readonly notKnown: Readonly<Record<"nothing-heard" | "stale" | "cannot-tell", string>>;
  readonly lastHeard: (time: string) => string;
  readonly methods: Readonly<Record<"measured" | "observed" | "reported", string>>;
  readonly at: (time: string) => string;
  /** What the clocks at a crossing show, where they differ from the time of the page. */
  readonly localTime: (time: string) => string;
  readonly trends: Readonly<Record<"up" | "steady" | "down", string>>;
  readonly turn: (from: string, to: string) => string;
  /** The first time at which nobody is in front any more, and its range. */
  readonly slot: (time: string, from: string, to: string) => string;
  readonly called: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly mode: string;
  readonly wait: string;
  readonly papersTitle: string;
  readonly papersLead: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<EntryPaper, string>>;
  readonly or: string;
  readonly noEntry: string;
  readonly allAges: string;
  readonly ages: (from: number, to: number | null) => string;
  readonly stay: (days: number, within: number | null) => string;
  readonly validFrom: (day: string) => string;
  readonly validTo: (day: string) => string;
  readonly coming: string;
  readonly source: (name: string, day: string) => string;
  /** Whether the operator of this board has checked the rules of a country, and when. */
  readonly unconfirmed: string;
  readonly confirmed: (day: string) => string;
  readonly askThere: string;
  readonly freeTitle: string;
  readonly free: readonly string[];
  readonly complain: string;
  readonly prepare: string;
  readonly keepLink: string;
  readonly keep: KeepTexts;
  readonly neighboursTitle: string;
  readonly neighbourLead: string;
  readonly fetched: (time: string) => string;
  readonly neverFetched: string;
  readonly lanes: Readonly<Record<"commercial" | "passenger" | "pedestrian", string>>;
  readonly methodsTitle: string;
  readonly methodsExplained: string;
  readonly demo: string;
  readonly language: string;
  readonly wall: string;
  readonly unavailable: string;
}
