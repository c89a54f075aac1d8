import type {
  CheckedInAct,
  CheckedOutAct,
  DepartedAct,
  HoldPlacedAct,
  HoldReleasedAct,
  HouseholdRegisteredAct,
  NumberIssuedAct,
  ScenarioAct,
  ScenarioMember,
  TallyAct,
} from "../acts.ts";
import { isOffline } from "../devices.ts";
import type { DeviceRole, Scenario, ScenarioDevice } from "../scenario.ts";

/** What somebody who reads all acts of a scenario finds, contradictions included. */
export class Observation {
  firstMs = Number.POSITIVE_INFINITY;
  lastMs = Number.NEGATIVE_INFINITY;
  outOfOrder = 0;
  misplacedActs: string[] = [];
  actsRecordedOffline = 0;
  personsIn = 0;
  personsOut = 0;
  readonly personsInByDay: number[] = [];
  readonly personsInByCrossing = new Map<string, number>();
  readonly registeredByCrossing = new Map<string, number>();
  closedModes = 0;
  households = 0;
  registeredPersons = 0;
  firstRecordPersons = 0;
  repeatedPersons = 0;
  repeatsBeforeFirst = 0;
  repeatsInFirstRecords = 0;
  readonly householdsBySize = new Map<number, number>();
  readonly variants = new Map<string, number>();
  sharedDocuments = 0;
  sharedPersonKeys = 0;
  sharedHouseholdKeys = 0;
  chanceNamesakes = 0;
  numbersIssued = 0;
  numbersToStrangers = 0;
  numbersTwice = 0;
  numbersAfterDeparture = 0;
  departedPersons = 0;
  departedUnknown = 0;
  departedTwice = 0;
  departedWhileSheltered = 0;
  placedHouseholds = 0;
  plantedOverbookings = 0;
  unplantedOverbookings = 0;
  brokenHolds: string[] = [];
  largestUnit = 0;
  placesTotal = 0;
  /** Highest share of a town's places that was held at once. */
  readonly fullestByTown = new Map<string, number>();
}

const rolesFor: Record<ScenarioAct["kind"], readonly DeviceRole[]> = {
  tally: ["counting"],
  "household-registered": ["registration"],
  "hold-placed": ["registration", "shelter"],
  "checked-in": ["shelter"],
  "checked-out": ["shelter"],
  "hold-released": ["shelter"],
  departed: ["counting"],
  "number-issued": ["registration"],
  "token-taken": ["counting"],
  "token-called": ["counting"],
  "token-served": ["counting"],
  "token-left": ["counting"],
  "lane-set": ["counting"],
};

interface OpenHold {
  readonly placed: HoldPlacedAct;
  isCheckedIn: boolean;
}

class Observer {
  readonly seen = new Observation();
  private readonly scenario: Scenario;
  private readonly devices: ReadonlyMap<string, ScenarioDevice>;
  private readonly capacities = new Map<string, number>();
  private readonly townOf = new Map<string, string>();
  private readonly placesByTown = new Map<string, number>();
  private readonly heldByUnit = new Map<string, number>();
  private readonly heldByTown = new Map<string, number>();
  private readonly holds = new Map<number, OpenHold>();
  private readonly shelteredHouseholds = new Set<number>();
  private readonly placed = new Set<number>();
  private readonly householdSizes = new Map<number, number>();
  private readonly personKeys = new Set<number>();
  private readonly documents = new Set<string>();
  private readonly namesakes = new Set<string>();
  private readonly departed = new Set<number>();
  private readonly numbered = new Set<number>();

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.devices = new Map(scenario.devices.map((device) => [device.code, device]));
    for (const { code, town, units } of scenario.sites) {
      this.townOf.set(code, town);
      for (const unit of units) {
        this.capacities.set(unit.code, unit.capacity);
        this.seen.placesTotal += unit.capacity;
        this.seen.largestUnit = Math.max(this.seen.largestUnit, unit.capacity);
        add(this.placesByTown, town, unit.capacity);
      }
    }
  }

  see(act: ScenarioAct): void {
    const { seen } = this;
    if (act.atMs < seen.lastMs) seen.outOfOrder++;
    seen.firstMs = Math.min(seen.firstMs, act.atMs);
    seen.lastMs = act.atMs;
    const device = this.devices.get(act.device);
    if (device === undefined || !rolesFor[act.kind].includes(device.role)) {
      seen.misplacedActs.push(`${act.kind} on ${act.device}`);
    } else if (isOffline(device, act.atMs)) seen.actsRecordedOffline++;
    switch (act.kind) {
      case "tally":
        return this.tally(act);
      case "household-registered":
        return this.register(act);
      case "hold-placed":
        return this.hold(act);
      case "checked-in":
        return this.checkIn(act);
      case "checked-out":
      case "hold-released":
        return this.giveBack(act);
      case "departed":
        return this.depart(act);
      case "number-issued":
        return this.number(act);
      default:
        return;
    }
  }

  private tally(act: TallyAct): void {
    const { seen, scenario } = this;
    const persons = act.adults + act.children;
    const crossing = scenario.crossings.find(({ code }) => code === act.crossing);
    const device = this.devices.get(act.device);
    if (!crossing?.modes.includes(act.mode)) seen.closedModes++;
    if (device?.crossing !== act.crossing || device.direction !== act.direction || persons < 1) {
      seen.misplacedActs.push(`tally of ${act.crossing} on ${act.device}`);
    }
    if (act.direction === "out") {
      seen.personsOut += persons;
      return;
    }
    seen.personsIn += persons;
    add(seen.personsInByCrossing, act.crossing, persons);
    const day = Math.floor((act.atMs - scenario.fromMs) / 86_400_000);
    seen.personsInByDay[day] = (seen.personsInByDay[day] ?? 0) + persons;
  }

  private register(act: HouseholdRegisteredAct): void {
    const { seen } = this;
    seen.households++;
    seen.registeredPersons += act.members.length;
    add(seen.householdsBySize, act.members.length, 1);
    if (this.householdSizes.has(act.household)) seen.sharedHouseholdKeys++;
    this.householdSizes.set(act.household, act.members.length);
    const first = act.plantedDuplicateOf;
    if (first === undefined) {
      seen.firstRecordPersons += act.members.length;
      add(seen.registeredByCrossing, act.crossing, act.members.length);
    } else if (!this.householdSizes.has(first)) seen.repeatsBeforeFirst++;
    if (act.members[0]?.relationship !== "head") seen.misplacedActs.push("household without head");
    for (const member of act.members) this.meet(member, first !== undefined);
  }

  private meet(member: ScenarioMember, isRepeated: boolean): void {
    const { seen } = this;
    if (this.personKeys.has(member.key)) seen.sharedPersonKeys++;
    this.personKeys.add(member.key);
    if (member.plantedDuplicateOf !== undefined) {
      seen.repeatedPersons++;
      add(seen.variants, member.plantedVariant ?? "none", 1);
      if (!isRepeated) seen.repeatsInFirstRecords++;
      if (!this.personKeys.has(member.plantedDuplicateOf)) seen.repeatsBeforeFirst++;
      return;
    }
    if (member.document !== undefined) {
      const { type, number, issuer } = member.document;
      const document = `${type}/${number}/${issuer}`;
      if (this.documents.has(document)) seen.sharedDocuments++;
      this.documents.add(document);
    }
    const { year, month, day } = member.birth;
    if (day === undefined) return;
    const namesake = [member.family, member.given, year, month, day].join("/");
    if (this.namesakes.has(namesake)) seen.chanceNamesakes++;
    this.namesakes.add(namesake);
  }

  private hold(act: HoldPlacedAct): void {
    const { seen } = this;
    const capacity = this.capacities.get(act.unit) ?? 0;
    const held = add(this.heldByUnit, act.unit, act.persons);
    if (held > capacity && act.isPlantedOverbooking) seen.plantedOverbookings++;
    else if (held > capacity) seen.unplantedOverbookings++;
    const town = this.townOf.get(act.site) ?? "nowhere";
    const share = add(this.heldByTown, town, act.persons) / (this.placesByTown.get(town) ?? 0);
    seen.fullestByTown.set(town, Math.max(seen.fullestByTown.get(town) ?? 0, share));
    if (this.householdSizes.get(act.household) !== act.persons) {
      seen.brokenHolds.push(`hold ${act.hold} for another number of people`);
    }
    if (this.holds.has(act.hold)) seen.brokenHolds.push(`hold ${act.hold} placed twice`);
    this.holds.set(act.hold, { placed: act, isCheckedIn: false });
    this.shelteredHouseholds.add(act.household);
    this.placed.add(act.household);
    seen.placedHouseholds = this.placed.size;
  }

  private checkIn(act: CheckedInAct): void {
    const hold = this.holds.get(act.hold);
    if (hold === undefined || hold.isCheckedIn || hold.placed.unit !== act.unit) {
      this.seen.brokenHolds.push(`check-in on hold ${act.hold}`);
    } else if (act.atMs > hold.placed.untilMs) {
      this.seen.brokenHolds.push(`check-in after hold ${act.hold} lapsed`);
    } else hold.isCheckedIn = true;
  }

  private giveBack(act: CheckedOutAct | HoldReleasedAct): void {
    const hold = this.holds.get(act.hold);
    const isOut = act.kind === "checked-out";
    if (hold === undefined || hold.isCheckedIn !== isOut) {
      this.seen.brokenHolds.push(`${act.kind} on hold ${act.hold}`);
    }
    this.holds.delete(act.hold);
    this.shelteredHouseholds.delete(act.household);
    add(this.heldByUnit, act.unit, -act.persons);
    add(this.heldByTown, this.townOf.get(act.site) ?? "nowhere", -act.persons);
  }

  private depart(act: DepartedAct): void {
    const { seen } = this;
    seen.departedPersons += act.persons;
    if (this.householdSizes.get(act.household) !== act.persons) seen.departedUnknown++;
    if (this.departed.has(act.household)) seen.departedTwice++;
    if (this.shelteredHouseholds.has(act.household)) seen.departedWhileSheltered++;
    this.departed.add(act.household);
  }

  private number(act: NumberIssuedAct): void {
    const { seen } = this;
    seen.numbersIssued++;
    if (!this.personKeys.has(act.member)) seen.numbersToStrangers++;
    if (this.numbered.has(act.member)) seen.numbersTwice++;
    if (this.departed.has(act.household)) seen.numbersAfterDeparture++;
    this.numbered.add(act.member);
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, amount: number): number {
  const sum = (counts.get(key) ?? 0) + amount;
  counts.set(key, sum);
  return sum;
}

/** Reads a scenario to its end. */
export function observe(scenario: Scenario): Observation {
  const observer = new Observer(scenario);
  for (const act of scenario.acts()) observer.see(act);
  return observer.seen;
}
