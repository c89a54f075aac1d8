import type { DuplicateDecision } from "@caravanserai/domain";

export interface DecisionKeys {
  readonly decide: (decision: DuplicateDecision) => void;
  readonly open: () => void;
  readonly step: (step: number) => void;
}

/** The part of a keyboard event that is looked at. */
interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

const decisions: Readonly<Record<string, DuplicateDecision>> = {
  "1": "same",
  "2": "different",
  "3": "not-sure",
};

function isTyping(target: EventTarget | null): boolean {
  return (
    typeof target === "object" &&
    target !== null &&
    "tagName" in target &&
    "type" in target &&
    (target.tagName === "TEXTAREA" || (target.tagName === "INPUT" && target.type !== "radio"))
  );
}

/** 1, 2, 3 decide, O opens, J and K walk through the queue. True when the key was meant for us. */
export function decisionOfKey(event: PressedKey, keys: DecisionKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  const decision = decisions[event.key];
  if (decision !== undefined) keys.decide(decision);
  else if (event.key === "o" || event.key === "O") keys.open();
  else if (event.key === "j" || event.key === "J") keys.step(1);
  else if (event.key === "k" || event.key === "K") keys.step(-1);
  else return false;
  return true;
}
