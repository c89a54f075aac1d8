import {
  decide,
  householdIdOf,
  referenceOf,
  type Command,
  type CrossingCode,
  type DomainEvent,
  type HouseholdId,
  type MemoryRows,
  type PersonId,
  type PersonOpen,
  type PlacementId,
  type Reference,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import type { IdSource, SeededRandom } from "@caravanserai/kernel";

/** A family with its slip in its hand, on its way from desk to desk. */
export interface Slip {
  readonly household: HouseholdId;
  readonly persons: readonly PersonId[];
}

export interface RegistrarPorts {
  readonly random: SeededRandom;
  readonly ids: IdSource;
  readonly rows: MemoryRows;
  readonly nowMs: number;
  readonly slips: readonly Slip[];
  readonly referenceBlock: number;
  /** Taken in its own transaction, so that none is given twice. */
  readonly takeReferenceIndex: () => Promise<number>;
}

/** What one act says happened; several events stand or fall together. */
export interface ActPlan {
  readonly events: readonly DomainEvent[];
  readonly slip: Slip | null;
}

export const crossings = ["KZ-01", "KZ-02"] as readonly string[] as readonly CrossingCode[];

/** The next thing that happens at a desk; undefined when the rules do not allow it. */
export async function planAct(ports: RegistrarPorts): Promise<ActPlan | undefined> {
  const draw = ports.random.integer(100);
  if (draw < 30) return allowed(ports, [tally(ports)]);
  if (draw < 36) return reversal(ports);
  if (draw < 62) return registration(ports);
  const slip = ports.slips[ports.random.integer(Math.max(1, ports.slips.length))];
  if (slip === undefined) return undefined;
  if (draw < 82) return placement(ports, slip);
  if (draw < 88) return ending(ports);
  if (draw < 94) return departure(ports, slip);
  return correction(ports, slip);
}

function allowed(
  { rows, nowMs }: RegistrarPorts,
  commands: readonly Command[],
  slip: Slip | null = null,
): ActPlan | undefined {
  const events: DomainEvent[] = [];
  for (const command of commands) {
    const decided = decide(command, rows, nowMs);
    if (!decided.ok) return undefined;
    events.push(decided.value);
  }
  return { events, slip };
}

function next<Id extends string>({ ids }: RegistrarPorts): Id {
  return ids.next() as string as Id;
}

function tally(ports: RegistrarPorts): Command {
  const { random } = ports;
  return {
    command: "tally-crossing",
    tally: next<TallyId>(ports),
    crossing: crossings[random.integer(crossings.length)]!,
    direction: random.integer(3) === 0 ? "out" : "in",
    mode: "car",
    vehicles: 1,
    adults: 1 + random.integer(4),
    children: random.integer(3),
  };
}

function reversal(ports: RegistrarPorts): ActPlan | undefined {
  const own = ports.rows.rowsOf("tally").at(-1);
  if (own === undefined) return undefined;
  return allowed(ports, [{ command: "reverse-tally", tally: own.key, reason: "undo" }]);
}

async function registration(ports: RegistrarPorts): Promise<ActPlan | undefined> {
  const { random } = ports;
  const reference: Reference = referenceOf(ports.referenceBlock, await ports.takeReferenceIndex());
  const persons = Array.from({ length: 1 + random.integer(5) }, (): PersonOpen => ({
    person: next<PersonId>(ports),
    sex: "female",
    ageBand: "18-59",
    citizenship: "RUS",
    relationship: "head",
    documentKind: "internal-passport",
  }));
  const household = householdIdOf(reference);
  const register: Command = {
    command: "register-household",
    household,
    reference,
    crossing: crossings[0]!,
    stage: "group",
    persons,
    placeNeed: "yes",
    destination: "Oral",
    noticeVersion: "1",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
  return allowed(ports, [register], { household, persons: persons.map(({ person }) => person) });
}

function placement(ports: RegistrarPorts, slip: Slip): ActPlan | undefined {
  const { random, rows } = ports;
  const sites = rows.rowsOf("unit");
  const unit = sites[random.integer(Math.max(1, sites.length))];
  if (unit === undefined) return undefined;
  const claim = {
    placement: next<PlacementId>(ports),
    household: slip.household,
    site: unit.site as SiteId,
    unit: unit.key as UnitId,
    persons: slip.persons.length,
  };
  const standing = rows.rowsOf("placement").find(({ household }) => household === slip.household);
  if (standing?.state === "held") {
    return allowed(ports, [{ command: "check-in", ...claim, placement: standing.key }]);
  }
  if (random.integer(3) > 0) return allowed(ports, [{ command: "check-in", ...claim }]);
  const untilMs = ports.nowMs + 6 * 3_600_000;
  return allowed(ports, [{ command: "place-hold", ...claim, untilMs }]);
}

function ending(ports: RegistrarPorts): ActPlan | undefined {
  const { random, rows } = ports;
  const standing = rows
    .rowsOf("placement")
    .filter(({ state }) => state === "held" || state === "checked-in");
  const chosen = standing[random.integer(Math.max(1, standing.length))];
  if (chosen === undefined) return undefined;
  return allowed(ports, [{ command: "end-placement", placement: chosen.key }]);
}

/** Two entries of one act: the people leave, and their crossing is counted. */
function departure(ports: RegistrarPorts, { household }: Slip): ActPlan | undefined {
  const crossing = crossings[1]!;
  const left: Command = { command: "record-departure", household, persons: "everyone", crossing };
  return allowed(ports, [left, { ...tally(ports), crossing, direction: "out" } as Command]);
}

function correction(ports: RegistrarPorts, slip: Slip): ActPlan | undefined {
  return allowed(ports, [
    {
      command: "correct-person",
      household: slip.household,
      person: slip.persons[0]!,
      changes: { sex: ports.random.integer(2) === 0 ? "male" : "other" },
      sealedFields: [],
      stage: "individual",
    },
  ]);
}
