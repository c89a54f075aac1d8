import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { shelter } from "./assumptions.ts";
import { drawElement, drawIntegerBetween, elementAt } from "./sampling.ts";
import type { ScenarioSite, ScenarioUnit, SiteKind, UnitKind } from "./scenario.ts";

interface Town {
  readonly name: string;
  readonly code: string;
  readonly utcOffsetMinutes: number;
}

/** Towns with places to sleep, in the order of `shelter.townShares`; neighbours stand together. */
const towns: readonly Town[] = [
  { name: "Oral", code: "ORL", utcOffsetMinutes: 300 },
  { name: "Aktobe", code: "AKT", utcOffsetMinutes: 300 },
  { name: "Kostanay", code: "KST", utcOffsetMinutes: 360 },
  { name: "Petropavl", code: "PPV", utcOffsetMinutes: 360 },
  { name: "Atyrau", code: "ATY", utcOffsetMinutes: 300 },
  { name: "Pavlodar", code: "PAV", utcOffsetMinutes: 360 },
  { name: "Rudny", code: "RUD", utcOffsetMinutes: 360 },
];

interface SiteType {
  readonly kind: SiteKind;
  readonly code: string;
  readonly unitKind: UnitKind;
  readonly names: readonly string[];
}

/** Kinds of sites in the order of `shelter.kindShares`. */
const siteTypes: readonly SiteType[] = [
  {
    kind: "hall",
    code: "HAL",
    unitKind: "hall-section",
    names: ["Sports hall", "School gymnasium", "House of culture", "Exhibition hall"],
  },
  {
    kind: "hostel",
    code: "HST",
    unitKind: "dormitory",
    names: ["Hostel Dala", "Hostel Samal", "Student hostel", "Hostel Zhol", "Hostel Kokzhiek"],
  },
  {
    kind: "hotel",
    code: "HOT",
    unitKind: "private-room",
    names: ["Hotel Samruk", "Hotel Altyn Kum", "Hotel Ak Kayin", "Hotel Tobol", "Hotel Keruen"],
  },
  {
    kind: "private-host",
    code: "PRH",
    unitKind: "host-room",
    names: ["Private hosts, old town", "Private hosts, riverside", "Private hosts, new quarter"],
  },
];

/** Site kinds in the order of the `shelter` assumptions. */
export const siteKinds: readonly SiteKind[] = siteTypes.map(({ kind }) => kind);

const cinema = "Cinema, opened by its owner";

interface SitePlan {
  readonly town: Town;
  /** Index into `siteTypes`. */
  readonly type: number;
  /** Places of this kind in this town. */
  readonly places: number;
  readonly random: SeededRandom;
}

function unitsFor({ type, random }: SitePlan, code: string, places: number): ScenarioUnit[] {
  const { unitKind: kind, code: kindCode } = elementAt(siteTypes, type);
  const persons = [
    elementAt(shelter.unitPersonsLeast.value, type),
    elementAt(shelter.unitPersonsMost.value, type),
  ];
  const units: ScenarioUnit[] = [];
  for (let left = places; left > 0;) {
    const capacity = Math.min(left, drawIntegerBetween(random, persons));
    const number = String(units.length + 1).padStart(2, "0");
    units.push({ code: `${code}-${kindCode.charAt(1)}${number}`, capacity, kind });
    left -= capacity;
  }
  return units;
}

function sitesOf(plan: SitePlan): ScenarioSite[] {
  const { town, places, random } = plan;
  const type = elementAt(siteTypes, plan.type);
  const count = Math.max(1, Math.round(places / elementAt(shelter.kindPlaces.value, plan.type)));
  return Array.from({ length: count }, (_, index) => {
    const until = Math.floor((places * (index + 1)) / count);
    const share = until - Math.floor((places * index) / count);
    const code = `${town.code}-${type.code}-${String(index + 1).padStart(2, "0")}`;
    const isCinema = town.code === "ORL" && type.kind === "hall" && index === 0;
    return {
      code,
      name: isCinema ? cinema : `${drawElement(random, type.names)} ${index + 1}`,
      town: town.name,
      kind: type.kind,
      utcOffsetMinutes: town.utcOffsetMinutes,
      units: unitsFor(plan, code, Math.max(1, share)),
    };
  });
}

/** Fictional hotels, hostels, halls and hosts; `scale` multiplies their places. */
export function createSites(seed: number, scale: number): readonly ScenarioSite[] {
  const random = createSeededRandom(seed).fork("sites");
  return towns.flatMap((town, townIndex) =>
    siteTypes.flatMap((_, type) => {
      const inTown = shelter.placesTotal.value * elementAt(shelter.townShares.value, townIndex);
      const places = Math.round(inTown * scale * elementAt(shelter.kindShares.value, type));
      return sitesOf({ town, type, places: Math.max(1, places), random });
    }),
  );
}

/** Other towns in the order in which people try them; the nearest first, roughly. */
export function townsBeyond(town: string): readonly string[] {
  const index = towns.findIndex(({ name }) => name === town);
  const distance = (other: number) => Math.abs(other - index);
  return towns
    .map((_, other) => other)
    .filter((other) => other !== index)
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .map((other) => elementAt(towns, other).name);
}
