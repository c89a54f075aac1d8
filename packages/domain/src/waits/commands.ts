import type { WaitTold } from "./events.ts";

export interface TellWait extends Omit<WaitTold, "kind"> {
  readonly command: "tell-wait";
}
