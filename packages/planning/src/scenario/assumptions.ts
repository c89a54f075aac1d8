/** One number of a scenario, and why it is that number. */
export interface Assumption {
  readonly name: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  /** A publication, or "assumed". */
  readonly source: string;
}

interface Quantity<Value> {
  readonly value: Value;
  readonly unit: string;
  readonly source: string;
}

function quantity(value: number, unit: string, source: string): Quantity<number> {
  return { value, unit, source };
}

function series(value: readonly number[], unit: string, source: string) {
  return { value, unit, source } satisfies Quantity<readonly number[]>;
}

const ministry = "Kazakhstan's interior ministry via RIA Novosti, 27 Sep 2022";
const borderStaff = "border staff in press reports of 27/28 Sep 2022 (3 hours to 3 days)";
const calibrated = "assumed; chosen so that the week's totals and waits come out";

/** Calendar and totals. */
export const totals = {
  weekFromMs: quantity(1_663_696_800_000, "Unix ms", "21 Sep 2022, 00:00 in Astana (UTC+6 then)"),
  weekDays: quantity(7, "days", "21 to 27 Sep 2022, " + ministry),
  entries: quantity(98_000, "crossings in", ministry + " (about)"),
  exits: quantity(64_000, "crossings out", ministry + " (slightly more than; 64,234 elsewhere)"),
  ordinaryPerDay: quantity(7_500, "crossings a day, each way", "assumed; both totals then agree"),
  numbersIssued: quantity(8_000, "personal numbers", "press reports, Sep 2022 (more than 8,000)"),
  leavingPerDay: quantity(0.092, "share a day", "from net stocks of 27 Sep and 4 Oct 2022"),
  arrivalsDaysMax: quantity(400, "days", "assumed limit of a daily series"),
} as const;

/** Arrival curves and queues. */
export const flow = {
  shares: series(
    [0.18, 0.09, 0.13, 0.07, 0.11, 0.12, 0.12, 0.06, 0.07, 0.05],
    "share of entries, in the order of the crossing list",
    "assumed",
  ),
  waitHoursMax: series(
    [72, 24, 36, 8, 18, 48, 12, 4, 6, 3],
    "hours, in the order of the crossing list",
    "spread between the ends given by " + borderStaff,
  ),
  surgeDay: series(
    [0, 0.35, 1, 2, 3, 4, 5, 6, 7, 9, 11, 13],
    "days after the start, knots of the surge curve",
    "assumed; the mobilisation was announced on the first morning",
  ),
  surgeRate: series(
    [0, 0, 0.9, 1.15, 1.05, 0.6, 0.45, 0.4, 0.35, 0.2, 0.08, 0.02],
    "relative arrivals at the knots",
    "assumed; queues were back to normal on 3 Oct 2022",
  ),
  lanesGrowDay: series([0, 2, 5, 14], "days after the start, knots of lane growth", "assumed"),
  lanesGrow: series([1, 1, 1.45, 1.45], "relative lane capacity at the knots", "assumed"),
  arrivalsByHour: series(
    [
      0.55, 0.45, 0.4, 0.4, 0.45, 0.6, 0.8, 1, 1.2, 1.3, 1.35, 1.4, 1.4, 1.35, 1.35, 1.35, 1.35,
      1.3, 1.25, 1.15, 1.05, 0.95, 0.85, 0.75,
    ],
    "relative rate by local hour",
    "assumed",
  ),
  capacityByHour: series(
    [
      0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.9, 1.1, 1.15, 1.15, 1.15, 1.15, 1.1, 1.1, 1.15, 1.15,
      1.15, 1.15, 1.1, 1.1, 1.05, 1, 0.9, 0.8,
    ],
    "relative lane capacity by local hour (fewer officers at night)",
    "assumed",
  ),
  stepMinutes: quantity(15, "minutes", "assumed step of the fluid queue"),
  exitsOffsetMinutes: quantity(330, "minutes from UTC", "between the two zones, for all exits"),
  exitsRising: quantity(0.18, "share of the week's exits that grow with time", calibrated),
  ordinaryInSeries: quantity(0.15, "ordinary share of entries in a daily series", "assumed"),
  horizonDays: quantity(24, "days", "assumed; the longest queue is gone by then"),
} as const;

/** Who arrives, in which parties, and by what. */
export const people = {
  modeShares: series(
    [0.765, 0.15, 0.012, 0.055, 0.018, 0],
    "share of people by car, bus, bicycle, foot, train, air",
    "assumed; the ten crossings are land crossings, so none come by air",
  ),
  secondHouseholdInCar: quantity(0.22, "share of cars", "assumed"),
  busPersons: series([14, 45], "persons in a bus, least and most", "assumed"),
  trainPersons: series([20, 54], "persons in a carriage, least and most", "assumed"),
  visitorShare: quantity(0.8, "share of ordinary entries (rest: residents returning)", "assumed"),
  /** Order: see `household-shape.ts`. */
  surgeShapes: series(
    [0.4, 0.04, 0.14, 0.17, 0.15, 0.03, 0.045, 0.025],
    "share of households: man, woman, couple, friends, family, mother, generations, siblings",
    "assumed; many single men, as all reports say",
  ),
  ordinaryShapes: series(
    [0.17, 0.08, 0.22, 0.05, 0.32, 0.08, 0.06, 0.02],
    "share of households: man, woman, couple, friends, family, mother, generations, siblings",
    "assumed",
  ),
  friendsMore: series([0.6, 0.28, 0.12], "share with 2, 3, 4 friends", "assumed"),
  childrenCounts: series([0.46, 0.36, 0.13, 0.05], "share with 1, 2, 3, 4 children", "assumed"),
  surgeMenAgeYears: series([18, 24, 29, 36, 45, 60], "years, at ageQuantiles", "assumed"),
  adultAgeYears: series([18, 27, 36, 46, 60, 78], "years, at ageQuantiles", "assumed"),
  partnerAgeGapYears: quantity(3, "years, standard spread", "assumed"),
  parentAgeGapYears: series([21, 38], "years between parent and child", "assumed"),
  citizenRus: quantity(0.93, "share of surge and visitors", "assumed"),
  otherCitizens: series([0.4, 0.15, 0.1, 0.15, 0.1, 0.1], "KAZ UZB KGZ TJK BLR UKR", "assumed"),
  groups: series(
    [0.66, 0.07, 0.08, 0.06, 0.05, 0.08],
    "share by naming tradition: Russian Ukrainian Tatar Buryat Chechen Kazakh",
    "assumed",
  ),
  ageQuantiles: series([0, 0.2, 0.45, 0.7, 0.9, 1], "quantiles of the ages above", "assumed"),
  childMale: quantity(0.5, "share of children", "assumed"),
  companionMale: quantity(0.85, "share of friends", "assumed; see surgeShapes"),
  grandparentFemale: quantity(0.7, "share of grandparents", "assumed"),
  residentKazakh: quantity(0.6, "share of residents with Kazakh names", "assumed"),
  nameSkew: quantity(1.4, "exponent by which early names of a list are more common", "assumed"),
  mixedCouple: quantity(0.1, "share of partners of another tradition", "assumed"),
  partnerOwnName: quantity(0.15, "share of partners with another surname", "assumed"),
} as const;

/** What desks write down. */
export const desks = {
  registeredShare: quantity(0.97, "share of entered households", "assumed"),
  individualStage: quantity(0.4, "share of records with full personal details", "assumed"),
  withoutDocument: quantity(0.04, "share of adults", "assumed"),
  passportShare: quantity(0.28, "share of Russian citizens", "assumed; internal papers suffice"),
  childWithoutDocument: quantity(0.3, "share of children in group records", "assumed"),
  birthYearOnly: quantity(0.05, "share of members without document", "assumed"),
  birthMonthOnly: quantity(0.01, "share of members without document", "assumed"),
  patronymicInGroup: quantity(0.75, "share of group records that have it", "assumed"),
  latinScript: quantity(0.06, "share of members typed in Latin letters", "assumed"),
  latinByEnglish: quantity(0.7, "share of clerks with English spelling (rest: German)", "assumed"),
  familyMisspelled: quantity(0.6, "share of misspellings in the surname (rest: given)", "assumed"),
  phoneShare: quantity(0.55, "share of households", "assumed"),
  walkMinutes: series([4, 25], "minutes from the lane to the desk", "assumed"),
  baseSeconds: series([60, 110], "seconds for a household", "UNHCR group pace: 3 min for five"),
  memberSeconds: series([25, 40], "more seconds for each further member", "UNHCR group pace"),
  individualFactor: quantity(1.6, "times the group-stage time", "assumed"),
  householdsPerDay: quantity(130, "households per registration tablet on the peak day", "assumed"),
  busyPersonsPerDay: quantity(2_000, "people a day that need a second counting tablet", "assumed"),
  householdPersons: quantity(2.3, "people per household, for planning tablets", "assumed"),
  destinations: series(
    [0.45, 0.12, 0.15, 0.28],
    "share bound for the nearest town, Astana, Almaty, or who do not say",
    "assumed",
  ),
} as const;

/** People who are registered twice. */
export const duplicates = {
  personShare: quantity(0.015, "share of registered persons", "assumed"),
  wholeHousehold: quantity(0.6, "share of repeats with all members (rest: head only)", "assumed"),
  hoursBetween: series([3, 48], "hours between two records at desks, least and most", "assumed"),
  repeatSaysNo: quantity(0.5, "share of repeats needing no place (rest: unknown)", "assumed"),
  reentryShare: quantity(0.6, "share of repeats after leaving and coming again", "assumed"),
  rememberedLeavers: quantity(4_096, "households that may come again", "assumed; bounds memory"),
  variantShares: series(
    [0.35, 0.25, 0.25, 0.15],
    "same document, other document, other script, spelling of another clerk",
    "assumed",
  ),
} as const;

/** Places to sleep. */
export const shelter = {
  placesTotal: quantity(12_500, "places", "assumed; northern towns were overfull in press reports"),
  townShares: series(
    [0.21, 0.18, 0.2, 0.16, 0.08, 0.07, 0.1],
    "share of places in Oral, Aktobe, Kostanay, Petropavl, Atyrau, Pavlodar, Rudny",
    "assumed",
  ),
  kindShares: series(
    [0.36, 0.2, 0.29, 0.15],
    "share of places in halls, hostels, hotels, with private hosts",
    "assumed",
  ),
  kindPlaces: series([300, 95, 120, 60], "places of one site, by kind as above", "assumed"),
  unitPersonsLeast: series([18, 4, 1, 1], "places of the smallest unit, by kind", "assumed"),
  unitPersonsMost: series([25, 12, 4, 5], "places of the largest unit, by kind", "assumed"),
  sitesPerTablet: series([1, 5, 4, 8], "sites kept by one shelter tablet, by kind", "assumed"),
  familyOrder: series([0.1, 0.25, 0.4, 0.25], "first try of families, by kind", "assumed"),
  othersOrder: series([0.4, 0.25, 0.25, 0.1], "first try of others, by kind", "assumed"),
  contestChance: quantity(
    0.04,
    "chance that a desk books a site whose tablet is silent",
    "assumed; a handful of double bookings result",
  ),
  syncMinutes: quantity(30, "minutes after an outage until both sides agree", "assumed"),
  surgeNeed: series([0.25, 0.51, 0.24], "share needing a place: yes, no, unknown", "assumed"),
  ordinaryNeed: series([0.01, 0.95, 0.04], "share needing a place: yes, no, unknown", "assumed"),
  unknownComes: quantity(0.2, "share of unknown who ask for a place after all", "assumed"),
  heldAtDesk: quantity(0.6, "share held by the registration desk (rest: at the site)", "assumed"),
  deskHoldMinutes: series([1, 8], "minutes from registration to the hold", "assumed"),
  travelHours: series([1.5, 9], "hours from the desk to the site", "assumed"),
  walkInMinutes: series([3, 10], "minutes from hold to check-in at the site", "assumed"),
  holdHours: quantity(24, "hours until a hold lapses", "assumed"),
  noShow: quantity(0.07, "share of desk holds never taken up", "assumed"),
  nightsMean: quantity(6, "nights", "assumed"),
  nightsMax: quantity(21, "nights", "assumed"),
  checkOutHours: series([8, 11.5], "local hours of leaving", "assumed"),
  elsewhere: quantity(0.5, "share ready to go to another town when theirs is full", "assumed"),
  offlineTablets: quantity(0.3, "share of shelter tablets with an outage", "assumed"),
  offlineHours: series([3, 12], "hours of an outage", "assumed"),
} as const;

/** Leaving the country, and personal numbers. */
export const onward = {
  visitorLeavingPerDay: quantity(0.25, "share a day", "assumed"),
  sameCrossing: quantity(0.6, "share leaving where they came in", "assumed"),
  scannedShare: quantity(0.5, "share of registered leavers whose slip is read", "assumed"),
  trackedHouseholds: quantity(262_144, "households followed at once", "assumed; bounds memory"),
  numberShare: quantity(0.322, "share of adults of the surge who obtain a number", calibrated),
  numberDelayDays: series([0.6, 3.5], "days from registration to the number", "assumed"),
  officeHours: series([9, 18], "local hours of town offices", "assumed"),
  townOffices: quantity(6, "registration tablets in town offices", "assumed"),
} as const;

/** Outages of crossings and their tablets. */
export const outages = {
  crossingShare: quantity(0.4, "share of crossings with a lost uplink", "assumed"),
  tabletShare: quantity(0.2, "share of single tablets with an outage of their own", "assumed"),
  hours: series([1, 10], "hours of an outage", "assumed"),
} as const;

/** Numbers handed out at the tail of the queues. */
export const tokens = {
  partiesPerToken: quantity(8, "parties for one token", "assumed; a sample, as in a rush"),
  partyPersons: series([1, 4], "persons of a party, least and most", "assumed"),
  priorityShare: quantity(0.06, "share of parties with a ground for priority", "assumed"),
  priorityWaitFactor: quantity(0.25, "share of the ordinary wait", "assumed"),
  jumpShare: quantity(0.006, "share served out of turn, with reason and badge", "assumed"),
  leaverShare: quantity(0.03, "share who give up", "assumed"),
  waitSpread: series([0.97, 1.03], "factor on the wait of the line", "assumed"),
  boothMinutes: series([2, 6], "minutes from the call to service", "assumed"),
  staffPerLane: quantity(3, "officers on an open lane", "assumed"),
} as const;

/** All of the above as a list for people to read. */
export function listAssumptions(): readonly Assumption[] {
  const chapters = {
    totals,
    flow,
    people,
    desks,
    duplicates,
    shelter,
    onward,
    outages,
    tokens,
  };
  return Object.entries(chapters).flatMap(([chapter, quantities]) =>
    Object.entries(quantities).map(([name, { value, unit, source }]) => ({
      name: `${chapter}.${name}`,
      value,
      unit,
      source,
    })),
  );
}
