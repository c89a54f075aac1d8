import type { DuplicateDecision } from "@caravanserai/domain";

export interface DecisionKeys {
  readonly decide: (decision: DuplicateDecision) => void;
  readonly open: () => void;
  readonly step: (step: number) => void;
  readonly undo: () => void;
  /** Out of a field that takes letters, back to the single keys. */
  readonly leave: () => void;
}

/** The part of a keyboard event that is looked at. */
interface PressedKey {
  readonly key: string;
  /** Where the key lies (`KeyO`), whatever the layout writes with it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

type KeyAct = (keys: DecisionKeys) => void;

const acts: Readonly<Record<string, KeyAct>> = {
  "1": ({ decide }) => decide("same"),
  "2": ({ decide }) => decide("different"),
  "3": ({ decide }) => decide("not-sure"),
  o: ({ open }) => open(),
  u: ({ undo }) => undo(),
};
const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Place {
  readonly isTyping: boolean;
  /** Arrows scroll a table and change a radio button; elsewhere they walk. */
  readonly isForArrows: boolean;
}

function placeOf(target: EventTarget | null): Place {
  const isElement = typeof target === "object" && target !== null && "tagName" in target;
  const tag = isElement ? target.tagName : "";
  const isRadio = isElement && "type" in target && target.type === "radio";
  return {
    isTyping: tag === "TEXTAREA" || (tag === "INPUT" && !isRadio),
    isForArrows: tag === "BUTTON" || tag === "H2",
  };
}

function hasModifier({ ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return ctrlKey || metaKey || altKey;
}

/** The key by its place where the layout has no Latin letters: officers write Russian too. */
export function latinKey({ key, code }: Pick<PressedKey, "key" | "code">): string {
  const isPlain = key.length !== 1 || /^[\x20-\x7e]$/.test(key);
  return isPlain ? key.toLowerCase() : code.replace(/^(Key|Digit)/, "").toLowerCase();
}

/** J, K and the arrows walk through the queue: how far, if the key was one of them. */
export function stepOfKey(event: PressedKey): number | undefined {
  const { isTyping, isForArrows } = placeOf(event.target);
  if (isTyping || hasModifier(event)) return undefined;
  return steps[latinKey(event)] ?? (isForArrows ? arrows[event.key] : undefined);
}

function actOfKey(event: PressedKey): KeyAct | undefined {
  if (hasModifier(event)) return undefined;
  if (!placeOf(event.target).isTyping) return acts[latinKey(event)];
  return event.key === "Escape" ? ({ leave }) => leave() : undefined;
}

/** Single keys of the adjudication. True when the key was meant for us. */
export function decisionOfKey(event: PressedKey, keys: DecisionKeys): boolean {
  const step = stepOfKey(event);
  const act = step === undefined ? actOfKey(event) : ({ step: go }: DecisionKeys) => go(step);
  act?.(keys);
  return act !== undefined;
}
