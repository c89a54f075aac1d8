import type { Hub } from "./endpoint/hub.ts";

interface Turn<Answer> {
  readonly current: Promise<Answer>;
  /** For all who have asked since the current one began. */
  next: Promise<Answer> | undefined;
}

/**
 * Gives all who ask while a reading runs the one after it: no answer began before it was asked for,
 * and however many screens follow a change, one reading of a kind runs at a time.
 */
export function shareReading<Asked, Answer>(
  read: (hub: Hub, asked: Asked) => Promise<Answer>,
): (hub: Hub, asked: Asked) => Promise<Answer> {
  const turnsOf = new WeakMap<Hub, Map<string, Turn<Answer>>>();
  return (hub, asked) => {
    const turns = turnsOf.get(hub) ?? new Map<string, Turn<Answer>>();
    turnsOf.set(hub, turns);
    const key = JSON.stringify(asked ?? null);
    const begin = (): Promise<Answer> => {
      const turn: Turn<Answer> = { current: read(hub, asked), next: undefined };
      turns.set(key, turn);
      const leave = () => {
        if (turn.next === undefined) turns.delete(key);
      };
      turn.current.then(leave, leave);
      return turn.current;
    };
    const running = turns.get(key);
    if (running === undefined) return begin();
    running.next ??= running.current.then(begin, begin);
    return running.next;
  };
}
