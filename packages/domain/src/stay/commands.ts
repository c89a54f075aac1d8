import type { Departed, DepartureReversed } from "./events.ts";

export interface RecordDeparture extends Omit<Departed, "kind"> {
  readonly command: "record-departure";
}

export interface ReverseDeparture extends Omit<DepartureReversed, "kind"> {
  readonly command: "reverse-departure";
}
