import type { TravelMode } from "./travel-mode.ts";

/** When and on which tablet something was recorded, and which token it is about. */
interface QueueStamp {
  /** Unix milliseconds. */
  readonly atMs: number;
  readonly device: string;
  readonly crossing: string;
}

interface TokenStamp extends QueueStamp {
  readonly token: number;
  readonly mode: TravelMode;
  /** Tablet that handed the token out; its number comes from there. */
  readonly takenOn: string;
}

export type ScenarioPriority =
  "infant" | "pregnancy" | "illness" | "disability" | "age" | "unserved-yesterday";

/** A party takes a token at the tail. In a rush one token stands for several vehicles. */
interface TokenTakenAct extends TokenStamp {
  readonly kind: "token-taken";
  readonly persons: number;
  readonly parties: number;
  readonly priority: ScenarioPriority | null;
}

interface TokenCalledAct extends TokenStamp {
  readonly kind: "token-called";
  readonly lane: string;
  readonly isJump: boolean;
}

interface TokenServedAct extends TokenStamp {
  readonly kind: "token-served";
  readonly lane: string;
  readonly persons: number;
}

interface TokenLeftAct extends TokenStamp {
  readonly kind: "token-left";
}

/** A lane opens or closes. */
interface LaneSetAct extends QueueStamp {
  readonly kind: "lane-set";
  /** Unix milliseconds; lanes are told by the tablet that counts people in. */
  readonly lane: string;
  readonly modes: readonly TravelMode[];
  readonly isOpen: boolean;
  readonly staff: number;
  readonly reason: "planned" | "no-staff" | "shift-change";
}

export type QueueAct = TokenTakenAct | TokenCalledAct | TokenServedAct | TokenLeftAct | LaneSetAct;
