import {
  ageBands,
  correctableFields,
  crossingDirections,
  crossingModes,
  documentKinds,
  duplicateBands,
  duplicateDecisions,
  placeNeeds,
  registrationStages,
  relationships,
  sexes,
  siteKinds,
  unitKinds,
  type CrossingCode,
  type DomainEvent,
  type DomainEventKind,
  type HouseholdId,
  type PersonId,
  type PlacementId,
  type ProposalId,
  type Reference,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { z } from "zod";
import { codeOf, idOf, mapLocationSchema, shortText, unixMs } from "./fields.ts";
import { queueEventSchemas } from "./queue-event-schemas.ts";
import { waitsEventSchemas } from "./waits-event-schemas.ts";
import { figureEventSchemas } from "./figures-event-schemas.ts";
import { seriesEventSchemas } from "./series-event-schemas.ts";
import { sitrepEventSchemas } from "./sitrep-event-schemas.ts";

const crossing = codeOf<CrossingCode>(20);
const household = idOf<HouseholdId>();
const person = idOf<PersonId>();
const placement = idOf<PlacementId>();
const site = idOf<SiteId>();
const unit = idOf<UnitId>();
const proposal = idOf<ProposalId>();
const partySize = z.int().min(1).max(limits.householdPersonsMax);
const placesOfUnit = z.int().min(0).max(500);

const openFields = {
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  citizenship: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  relationship: z.enum(relationships),
  documentKind: z.enum(documentKinds),
};
const personOpen = z.strictObject({ person, ...openFields });
const ofPlacement = { placement, household, site, unit };
const ofStay = {
  household,
  persons: z.union([z.array(person).min(1).max(limits.householdPersonsMax), z.literal("everyone")]),
  crossing,
};

/** `open` part of each kind: the event without its kind, which the entry itself carries. */
export const eventSchemas = {
  "crossing.configured": z.strictObject({
    crossing,
    name: shortText,
    nameRu: shortText,
    nameKk: shortText,
    counterpart: shortText.nullable(),
    modes: z.array(z.enum(crossingModes)),
    town: shortText,
    utcOffsetMinutes: z.int().min(-840).max(840),
    location: mapLocationSchema.nullable().optional(),
    isFictional: z.boolean(),
  }),
  "crossing.tallied": z
    .strictObject({
      tally: idOf<TallyId>(),
      crossing,
      direction: z.enum(crossingDirections),
      mode: z.enum(crossingModes),
      vehicles: z.int().min(0).max(limits.tallyVehiclesMax),
      adults: z.int().min(0).max(limits.tallyPersonsMax),
      children: z.int().min(0).max(limits.tallyPersonsMax),
    })
    .refine(({ adults, children }) => adults + children > 0, "nobody counted"),
  "crossing.tally-reversed": z.strictObject({
    tally: idOf<TallyId>(),
    reason: z.enum(["undo", "correction"]),
  }),
  "registration.household-registered": z.strictObject({
    household,
    reference: codeOf<Reference>(16),
    crossing: crossing.nullable(),
    stage: z.enum(registrationStages),
    persons: z.array(personOpen).min(1).max(limits.householdPersonsMax),
    placeNeed: z.enum(placeNeeds),
    destination: shortText.nullable(),
    noticeVersion: shortText,
    spokenLanguage: shortText.nullable(),
    hasProtectionReferral: z.boolean(),
  }),
  "registration.person-added": z.strictObject({
    household,
    crossing: crossing.nullable(),
    person: personOpen,
  }),
  "registration.person-corrected": z.strictObject({
    household,
    person,
    changes: z.strictObject({
      sex: z.exactOptional(openFields.sex),
      ageBand: z.exactOptional(openFields.ageBand),
      citizenship: z.exactOptional(openFields.citizenship),
      relationship: z.exactOptional(openFields.relationship),
      documentKind: z.exactOptional(openFields.documentKind),
    }),
    sealedFields: z.array(z.enum(correctableFields)),
    basedOn: z.partialRecord(z.enum(correctableFields), z.string().max(36)),
    stage: z.enum(registrationStages),
  }),
  "registration.number-issued": z.strictObject({
    household,
    crossing: crossing.nullable(),
    person,
    scheme: z.enum(["KZ-IIN", "other"]),
  }),
  "stay.departed": z.strictObject(ofStay),
  "stay.departure-reversed": z.strictObject(ofStay),
  "places.site-opened": z.strictObject({
    site,
    code: z.string().min(1).max(40),
    name: shortText,
    town: shortText,
    siteKind: z.enum(siteKinds),
    units: z
      .array(
        z.strictObject({
          unit,
          code: z.string().min(1).max(40),
          kind: z.enum(unitKinds),
          capacity: placesOfUnit.min(1),
        }),
      )
      .max(1_000),
  }),
  "places.site-status-set": z.strictObject({ site, status: z.enum(["open", "closed"]) }),
  "places.capacity-blocked": z.strictObject({
    unit,
    site,
    blocked: placesOfUnit,
    reason: shortText,
  }),
  "places.hold-placed": z.strictObject({ ...ofPlacement, persons: partySize, untilMs: unixMs }),
  "places.hold-released": z.strictObject({
    ...ofPlacement,
    reason: z.enum(["released", "expired"]),
  }),
  "places.checked-in": z.strictObject({ ...ofPlacement, persons: partySize }),
  "places.checked-out": z.strictObject(ofPlacement),
  "review.duplicate-proposed": z.strictObject({
    proposal,
    persons: z.tuple([person, person]),
    households: z.tuple([household, household]),
    band: z.enum(duplicateBands),
    bits: z.number(),
    evidence: z.array(z.string().max(80)).max(40),
  }),
  "review.duplicate-decided": z.strictObject({
    proposal,
    decision: z.enum(duplicateDecisions),
    reason: z.string().min(1).max(2_000),
  }),
  "review.duplicate-reopened": z.strictObject({
    proposal,
    reason: z.string().min(1).max(2_000),
  }),
  ...figureEventSchemas,
  ...seriesEventSchemas,
  ...sitrepEventSchemas,
  ...queueEventSchemas,
  ...waitsEventSchemas,
  "discrepancy.resolved": z.strictObject({
    discrepancy: z.string().min(1).max(200),
    resolution: z.string().min(1).max(2_000),
  }),
} satisfies {
  [Kind in DomainEventKind]: z.ZodType<Omit<Extract<DomainEvent, { kind: Kind }>, "kind">>;
};

export function isKnownKind(kind: string): kind is DomainEventKind {
  return Object.hasOwn(eventSchemas, kind);
}
