import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode } from "../ids.ts";

/** Who has seen the wait: staff at the crossing, or travellers who told it. */
export const waitWitnesses = ["staff", "travellers"] as const;
export type WaitWitness = (typeof waitWitnesses)[number];

/** The longest wait that anybody is believed to have told: two weeks. */
export const toldWaitMinutesMax = 14 * 1_440;

/** Somebody says how long people wait who are being served now. A range, for nobody knows better. */
export interface WaitTold {
  readonly kind: "waits.wait-told";
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly by: WaitWitness;
  /** Minutes, 0 to `toldWaitMinutesMax`; the lower not above the upper, the upper above 0. */
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** The most parties that anybody is believed to have counted in one line. */
export const countedPartiesMax = 20_000;

/** Staff counted, or judged by eye, how many parties stand in a line: where no tokens tell. */
export interface LineCounted {
  readonly kind: "waits.line-counted";
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  /** Parties, 0 to `countedPartiesMax`. */
  readonly parties: number;
}

export type WaitsEvent = WaitTold | LineCounted;
