import {
  householdIdOf,
  referenceOf,
  type AgeBand,
  type CrossingCode,
  type DocumentKind,
  type DomainEvent,
  type HouseholdId,
  type PersonId,
  type PlacementId,
  type Reference,
  type Relationship,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import type { PersonIdentity } from "@caravanserai/identity";
import { assert, bytesToHex, createSeededRandom } from "@caravanserai/kernel";
import type { Scenario, ScenarioAct, ScenarioMember } from "@caravanserai/planning";
import { QueueScribe } from "./queue-records.ts";
import type { ScenarioRecord } from "./scenario-record.ts";

type ActOf<Kind extends ScenarioAct["kind"]> = Extract<ScenarioAct, { kind: Kind }>;

interface RegisteredHousehold {
  readonly household: HouseholdId;
  readonly crossing: CrossingCode;
}

/**
 * Turns the acts of a scenario into records. Ids follow from the seed, so that a replay that was
 * interrupted goes on with the very same ids; `blocks` are the reference blocks the hub gave out.
 */
export class ScenarioScribe {
  readonly #scenario: Scenario;
  readonly #blocks: ReadonlyMap<string, number>;
  readonly #serials = new Map<string, number>();
  readonly #households = new Map<number, RegisteredHousehold>();
  readonly #planted: (readonly [PersonId, PersonId])[] = [];
  readonly #queue: QueueScribe;
  #tallies = 0;

  constructor(scenario: Scenario, blocks: ReadonlyMap<string, number>) {
    this.#scenario = scenario;
    this.#blocks = blocks;
    this.#queue = new QueueScribe(blocks);
  }

  /** Pairs of records that are one person: the truth no tablet knows. */
  get planted(): readonly (readonly [PersonId, PersonId])[] {
    return this.#planted;
  }

  /** Crossings and sites as the administration sets them up before the first arrival. */
  *configuration(): Generator<{ readonly subject: string; readonly event: DomainEvent }> {
    for (const crossing of this.#scenario.crossings) {
      const event: DomainEvent = {
        kind: "crossing.configured",
        crossing: crossing.code as CrossingCode,
        name: crossing.nameLatin,
        nameRu: crossing.nameRu,
        nameKk: crossing.nameKk,
        counterpart: crossing.counterpart.nameLatin,
        modes: crossing.modes,
        town: crossing.town,
        utcOffsetMinutes: crossing.utcOffsetMinutes,
        location: crossing.location,
        isFictional: true,
      };
      yield { subject: crossing.code, event };
    }
    for (const site of this.#scenario.sites) {
      const id = this.#siteId(site.code);
      const units = site.units.map(({ code, kind, capacity }) => {
        return { unit: this.#unitId(site.code, code), code, kind, capacity };
      });
      const { code, name, town, kind: siteKind } = site;
      const event: DomainEvent = {
        kind: "places.site-opened",
        site: id,
        code,
        name,
        town,
        siteKind,
        units,
      };
      yield { subject: id, event };
    }
  }

  record(act: ScenarioAct): ScenarioRecord | undefined {
    const common = { device: act.device, atMs: act.atMs, identities: [] };
    switch (act.kind) {
      case "tally":
        return this.#tally(act);
      case "household-registered":
        return this.#registration(act);
      case "departed": {
        const registered = this.#households.get(act.household);
        if (registered === undefined) return undefined;
        const { household } = registered;
        const crossing = act.crossing as CrossingCode;
        const event: DomainEvent = {
          kind: "stay.departed",
          household,
          persons: "everyone",
          crossing,
        };
        return { ...common, subject: household, event };
      }
      case "number-issued": {
        const registered = this.#households.get(act.household);
        if (registered === undefined) return undefined;
        const person = this.#id<PersonId>("person", act.member);
        const event: DomainEvent = {
          kind: "registration.number-issued",
          ...registered,
          person,
          scheme: "KZ-IIN",
        };
        return { ...common, subject: person, event };
      }
      case "token-taken":
      case "token-called":
      case "token-served":
      case "token-left":
      case "lane-set":
        return this.#queue.record(act);
      default:
        return this.#placement(act);
    }
  }

  #tally(act: ActOf<"tally">): ScenarioRecord {
    const { atMs, device, direction, mode, vehicles, adults, children } = act;
    this.#tallies += 1;
    const tally = this.#id<TallyId>("tally", this.#tallies);
    const crossing = act.crossing as CrossingCode;
    const counted = { crossing, direction, mode, vehicles, adults, children };
    const event: DomainEvent = { kind: "crossing.tallied", tally, ...counted };
    return { device, atMs, subject: tally, event, identities: [] };
  }

  #registration(act: ActOf<"household-registered">): ScenarioRecord {
    const reference = this.#nextReference(act.device);
    const household = householdIdOf(reference);
    const crossing = act.crossing as CrossingCode;
    this.#households.set(act.household, { household, crossing });
    const people = act.members.map((member) => ({
      member,
      person: this.#id<PersonId>("person", member.key),
    }));
    for (const { member, person } of people) {
      if (member.plantedDuplicateOf === undefined) continue;
      this.#planted.push([this.#id<PersonId>("person", member.plantedDuplicateOf), person]);
    }
    const event: DomainEvent = {
      kind: "registration.household-registered",
      household,
      reference,
      crossing,
      stage: act.stage,
      persons: people.map(({ member, person }) => ({
        person,
        sex: member.sex,
        ageBand: ageBandOf(member.birth.year, act.atMs),
        citizenship: member.citizenship,
        relationship: relationshipOf[member.relationship],
        documentKind: documentKindOf(member),
      })),
      placeNeed: act.needsPlace,
      destination: act.destinationTown ?? null,
      noticeVersion: "demo-1",
      spokenLanguage: "ru",
      hasProtectionReferral: false,
    };
    const identities = people.map(({ member, person }) => ({
      person,
      identity: identityOf(member, act.contactPhone),
    }));
    return { device: act.device, atMs: act.atMs, subject: household, event, identities };
  }

  #placement(
    act: ActOf<"hold-placed" | "hold-released" | "checked-in" | "checked-out">,
  ): ScenarioRecord | undefined {
    const registered = this.#households.get(act.household);
    if (registered === undefined) return undefined;
    const placement = this.#id<PlacementId>("placement", act.hold);
    const { household } = registered;
    const site = this.#siteId(act.site);
    const unit = this.#unitId(act.site, act.unit);
    const claim = { placement, household, site, unit };
    const { atMs, device, persons } = act;
    const event = ((): DomainEvent => {
      switch (act.kind) {
        case "hold-placed":
          return { kind: "places.hold-placed", ...claim, persons, untilMs: act.untilMs };
        case "hold-released":
          return { kind: "places.hold-released", ...claim, reason: act.reason };
        case "checked-in":
          return { kind: "places.checked-in", ...claim, persons };
        case "checked-out":
          return { kind: "places.checked-out", ...claim };
      }
    })();
    return { device, atMs, subject: household, event, identities: [] };
  }

  #nextReference(device: string): Reference {
    const block = this.#blocks.get(device);
    assert(block !== undefined, "the device was given a block when it was enrolled");
    const serial = this.#serials.get(device) ?? 0;
    this.#serials.set(device, serial + 1);
    return referenceOf(block, serial);
  }

  #siteId(code: string): SiteId {
    return this.#id<SiteId>("site", code);
  }

  #unitId(site: string, code: string): UnitId {
    return this.#id<UnitId>("unit", `${site}/${code}`);
  }

  #id<Id extends string>(kind: string, key: number | string): Id {
    const random = createSeededRandom(this.#scenario.seed).fork(`${kind}:${key}`);
    const hex = bytesToHex(random.bytes(16));
    const variant = "89ab"[Number.parseInt(hex[16]!, 16) & 3]!;
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join("-") as Id;
  }
}

const relationshipOf: Record<ScenarioMember["relationship"], Relationship> = {
  head: "head",
  partner: "partner",
  child: "child",
  parent: "parent",
  sibling: "sibling",
  other: "other-relative",
};

function documentKindOf({ document }: ScenarioMember): DocumentKind {
  return document === undefined ? "none" : document.type;
}

const yearMs = 365.2425 * 24 * 3_600_000;

function ageBandOf(birthYear: number, atMs: number): AgeBand {
  const age = 1970 + Math.floor(atMs / yearMs) - birthYear;
  if (age < 5) return "0-4";
  if (age < 12) return "5-11";
  if (age < 18) return "12-17";
  return age < 60 ? "18-59" : "60+";
}

function identityOf(member: ScenarioMember, phone: string | undefined): PersonIdentity {
  const { family, given, patronymic, latinFamily, latinGiven, document } = member;
  const hasLatin = latinFamily !== undefined && latinGiven !== undefined;
  return {
    names: { family, given, ...(patronymic === undefined ? {} : { patronymic }) },
    ...(hasLatin ? { latin: { family: latinFamily, given: latinGiven } } : {}),
    birth: member.birth,
    sex: member.sex,
    citizenship: member.citizenship,
    ...(document === undefined ? {} : { document }),
    ...(phone === undefined ? {} : { phone }),
  };
}
