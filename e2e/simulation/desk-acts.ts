import type { DomainEvent, PlacementRow, ReadRows, SiteId, UnitId } from "@caravanserai/domain";
import { decide } from "@caravanserai/domain";
import type { SeededRandom } from "@caravanserai/kernel";
import { crossings } from "./registrar-acts.ts";

export interface DeskKeys {
  readonly units: readonly string[];
  readonly placements: readonly string[];
  readonly discrepancies: readonly string[];
}

/** What a server's own desk does; undefined when the rules do not allow it. */
export function deskAct(
  random: SeededRandom,
  { units, placements, discrepancies }: DeskKeys,
): (rows: ReadRows, nowMs: number) => DomainEvent | undefined {
  const draw = random.integer(4);
  const pick = (keys: readonly string[]) => keys[random.integer(Math.max(1, keys.length))];
  const unit = pick(units);
  const placement = pick(placements);
  const discrepancy = pick(discrepancies);
  return (rows, nowMs) => {
    if (draw === 0 && discrepancy !== undefined) {
      const resolution = "looked into";
      return event(
        decide({ command: "resolve-discrepancy", discrepancy, resolution }, rows, nowMs),
      );
    }
    if (draw === 1 && placement !== undefined) {
      const key = placement as PlacementRow["key"];
      return event(decide({ command: "end-placement", placement: key }, rows, nowMs));
    }
    if (unit === undefined) return undefined;
    const blocked = draw % 3;
    const reason = "water";
    const command = { command: "block-capacity", unit: unit as UnitId, blocked, reason } as const;
    return event(decide(command, rows, nowMs));
  };
}

function event(decided: ReturnType<typeof decide>): DomainEvent | undefined {
  return decided.ok ? decided.value : undefined;
}

/** How a server begins: its crossings, and a site of few places, so that they run out. */
export function openingEvents(random: SeededRandom, freshId: () => string): DomainEvent[] {
  const site = freshId() as SiteId;
  const opened: DomainEvent = {
    kind: "places.site-opened",
    site,
    code: "S",
    name: "Hall",
    town: "Oral",
    siteKind: "hall",
    units: Array.from({ length: 2 }, (_unused, index) => ({
      unit: freshId() as UnitId,
      code: `U${index}`,
      kind: "hall-section" as const,
      capacity: 4 + random.integer(20),
    })),
  };
  const configured = crossings.map((crossing): DomainEvent => ({
    kind: "crossing.configured",
    crossing,
    name: "Zhelkuar",
    nameRu: "Желкуар",
    nameKk: "Желқуар",
    counterpart: null,
    modes: ["car", "foot"],
    town: "Kostanay",
    utcOffsetMinutes: 360,
    isFictional: true,
  }));
  return [...configured, opened];
}
