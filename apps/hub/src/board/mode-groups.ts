import type { PublicWaits } from "@caravanserai/contract";

export type PublicCrossing = PublicWaits["crossings"][number];
export type PublicMode = PublicCrossing["modes"][number];

/** Ways of travelling of which the board says the very same: often they share the lanes. */
export interface ModeGroup {
  readonly modes: readonly [PublicMode, ...PublicMode[]];
  readonly calledNumbers: readonly string[];
}

const calledShownMax = 6;

/** A mode of which nothing was ever said is no row: trains pass a road crossing unasked. */
export function toldModes({ modes }: PublicCrossing): readonly PublicMode[] {
  const isTold = ({ status, wait }: PublicMode) =>
    status !== "not-told" || wait.kind === "known" || wait.reason !== "nothing-heard";
  const told = modes.filter(isTold);
  return told.length > 0 ? told : modes.filter(({ mode }) => mode !== "train" && mode !== "air");
}

/** All that is shown of a mode, its name and its numbers excepted. */
export function sayingOf({ mode: _mode, calledNumbers: _called, ...saying }: PublicMode): string {
  return JSON.stringify(saying);
}

/** Each answer once, beside every mode it is for; in the order of the first of them. */
export function modeGroups(modes: readonly PublicMode[]): readonly ModeGroup[] {
  const groups = new Map<string, [PublicMode, ...PublicMode[]]>();
  for (const mode of modes) {
    const known = groups.get(sayingOf(mode));
    if (known === undefined) groups.set(sayingOf(mode), [mode]);
    else known.push(mode);
  }
  return [...groups.values()].map((members) => ({
    modes: members,
    calledNumbers: calledOf(members),
  }));
}

/** The newest number of every mode first, then the ones before. */
function calledOf(modes: readonly PublicMode[]): readonly string[] {
  const ages = Math.max(...modes.map(({ calledNumbers }) => calledNumbers.length));
  return Array.from({ length: ages }, (_, age) => age)
    .flatMap((age) => modes.flatMap(({ calledNumbers }) => calledNumbers.slice(age, age + 1)))
    .slice(0, calledShownMax);
}
