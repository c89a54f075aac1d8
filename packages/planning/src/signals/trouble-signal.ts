/** What a signal is about; texts for two named people are made from it on the screen. */
export const signalCodes = [
  "signals.service-out-of-turn",
  "signals.token-changed-hands",
  "signals.many-tokens-one-party",
  "signals.operator-exceptions",
  "signals.wait-against-counts",
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** What the figures are of; an id only, never a name. */
export interface SignalSubject {
  readonly kind: "lane" | "operator" | "token" | "party" | "queue";
  readonly id: string;
}

/**
 * Something that deserves a question, with the figures that say so. It is no accusation: each code
 * has innocent explanations, which the screen names beside the figures.
 */
export interface TroubleSignal {
  readonly code: SignalCode;
  readonly crossing: string;
  readonly subject: SignalSubject;
  /** First and last event that it rests on, Unix milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Figures of the explanation, by name; shares are 0 to 1, times in minutes. */
  readonly figures: Readonly<Record<string, number>>;
  /** Codes of innocent explanations to ask about first. */
  readonly askFirst: readonly string[];
}

/** Settings of the signals, each with its reason. */
export const signalParameters = {
  /** Tokens still waiting that joined so much earlier make a service out of turn. */
  turnSlackMinutes: 20,
  /** Fewer overtaken parties are the ordinary disorder of a hall. */
  overtakenLeast: 5,
  /** A signal needs so many events: fewer are chance or a mistake. */
  eventsLeast: 5,
  /** The chance, over everybody looked at together, of signalling where nothing is odd. */
  falseAlarmChance: 0.01,
  /** How many times the usual share an exception rate is, at least, to be worth a question. */
  timesUsualLeast: 3,
  /** Tokens that one party may hold in a day: a lost one replaced is no news. */
  tokensPerPartyMost: 2,
  /** Estimates in a row that a check contradicts before anybody is asked to recount. */
  contradictionsLeast: 4,
} as const;
