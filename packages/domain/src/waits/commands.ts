import type { LineCounted, WaitTold } from "./events.ts";

export interface TellWait extends Omit<WaitTold, "kind"> {
  readonly command: "tell-wait";
}

export interface CountLine extends Omit<LineCounted, "kind"> {
  readonly command: "count-line";
}
