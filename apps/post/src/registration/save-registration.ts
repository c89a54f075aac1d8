import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type Reference,
  type Rejection,
} from "@caravanserai/domain";
import { assert, type Result } from "@caravanserai/kernel";
import { localDay } from "../app/local-day.ts";
import type { PostServices } from "../act/post-services.ts";
import { hubNow, saveAct, type ActPart } from "../act/save-act.ts";
import { readSingle, takeReferencePlace, type PostDatabase } from "../storage/post-database.ts";
import { StorageEvicted } from "../storage/storage-fault.ts";
import type { HouseholdForm, RegistrationDraft } from "./household-form.ts";
import { correctionActs, registrationActs, type RegistrationContext } from "./registration-acts.ts";
import { tokenActs } from "../queue/token-of-registration.ts";
import type { ShiftHousehold } from "./shift-people.ts";
import { draftCellId } from "./open-draft.ts";

export type RegistrationSaved =
  | { readonly kind: "saved"; readonly reference: Reference }
  | { readonly kind: "rejected"; readonly rejection: Rejection }
  | { readonly kind: "no-key" };

async function contextOf(
  services: PostServices,
  utcOffsetMinutes: number,
): Promise<RegistrationContext | undefined> {
  // Asked first: on a tablet whose storage is gone this fails, and says so.
  const nowMs = await hubNow(services);
  const { rows, view } = await services.projection.refresh();
  if (view === undefined || view.vaultKey === null) return undefined;
  const crossing = (await readSingle(services.database, "crossing")) ?? null;
  return {
    rows,
    vaultKey: view.vaultKey,
    random: services.random,
    ids: services.ids,
    crossing: crossing as CrossingCode | null,
    noticeVersion: view.noticeVersion,
    today: localDay(nowMs, utcOffsetMinutes),
    nowMs,
  };
}

/**
 * Rules, sealing, signature, and one strict transaction that also uses up the draft and keeps the
 * household for this shift. Throws when the tablet could not write: then nothing was saved.
 */
export async function saveRegistration(
  services: PostServices,
  {
    draft,
    before,
    utcOffsetMinutes,
    onReference,
  }: {
    readonly draft: RegistrationDraft;
    readonly before: HouseholdForm | null;
    readonly utcOffsetMinutes: number;
    /** Called when a reference is taken, so that a retry of this save uses the same one. */
    readonly onReference: (reference: Reference) => void;
  },
): Promise<RegistrationSaved> {
  const context = await contextOf(services, utcOffsetMinutes);
  if (context === undefined) return { kind: "no-key" };
  const reference = draft.reference ?? (await nextReference(services.database));
  if (draft.reference === null) onReference(reference);
  const acts = await actsOf({ ...draft, reference }, before, context);
  if (!acts.ok) return { kind: "rejected", rejection: acts.rejection };
  const household = householdIdOf(reference);
  const queue = await tokenActs(services, { ...draft, household });
  if (!queue.ok) return { kind: "rejected", rejection: queue.rejection };
  const kept: ShiftHousehold = { household, reference, form: draft.form };
  const cell = await services.cells.seal(household, "household", kept);
  await saveAct(services, [...acts.value, ...queue.value], {
    kept: [cell],
    removed: [draftCellId(draft.grows)],
  });
  return { kind: "saved", reference };
}

async function nextReference(database: PostDatabase): Promise<Reference> {
  const place = await takeReferencePlace(database);
  if (place === undefined) throw new StorageEvicted("an enrolled device has a block");
  return referenceOf(place.block, place.index);
}

function actsOf(
  { form, entry, reference, grows }: RegistrationDraft & { readonly reference: Reference },
  before: HouseholdForm | null,
  context: RegistrationContext,
): Promise<Result<readonly ActPart[], Rejection>> {
  if (grows === null) return registrationActs({ form, entry, reference }, context);
  assert(before !== null, "a correction has what it corrects");
  return correctionActs({ household: grows, before, form }, context);
}
