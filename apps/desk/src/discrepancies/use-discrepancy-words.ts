import { correctableFields } from "@caravanserai/domain";
import { useTranslate } from "@caravanserai/ui";
import { discrepancyMessages } from "./messages/index.ts";

const kinds = [
  "crossing.reversal-without-tally",
  "figures.conflicting-correction",
  "places.over-capacity",
  "places.placed-twice",
  "places.closed-site-used",
  "places.unknown-placement",
  "queue.served-twice",
  "queue.number-taken-twice",
  "queue.served-and-left",
  "queue.replaced-and-served",
  "queue.slot-changed-twice",
  "queue.household-two-tokens",
  "queue.token-two-households",
  "registration.conflicting-correction",
  "registration.reference-used-twice",
  "registration.unknown-person",
  "stay.left-twice",
  "stay.unknown-household",
] as const;

const claimKinds = [
  "crossing.tallied",
  "crossing.tally-reversed",
  "registration.household-registered",
  "registration.person-added",
  "registration.person-corrected",
  "registration.number-issued",
  "queue.token-taken",
  "queue.token-served",
  "queue.token-left",
  "queue.token-joined",
  "queue.slot-changed",
  "stay.departed",
  "stay.departure-reversed",
  "figures.claim-entered",
  "figures.claim-corrected",
  "places.site-opened",
  "places.site-status-set",
  "places.capacity-blocked",
  "places.hold-placed",
  "places.hold-released",
  "places.checked-in",
  "places.checked-out",
] as const;

interface DiscrepancyWords {
  readonly title: string;
  /** What to find out, and from whom. */
  readonly advice: string;
}

/** What contradicts what, in words; a kind this version does not know keeps its code. */
export function useDiscrepancyWords(): (kind: string) => DiscrepancyWords {
  const translate = useTranslate(discrepancyMessages);
  return (kind) => {
    const known = kinds.find((one) => one === kind);
    return known === undefined
      ? { title: kind, advice: translate("advice.other") }
      : { title: translate(`kind.${known}`), advice: translate(`advice.${known}`) };
  };
}

/** Name of the field two corrections disagree about. */
export function useFieldWord(): (field: string) => string {
  const translate = useTranslate(discrepancyMessages);
  return (field) => {
    const known = correctableFields.find((one) => one === field);
    return known === undefined ? field : translate(`field.${known}`);
  };
}

/** What one entry says. */
export function useClaimWord(): (kind: string) => string {
  const translate = useTranslate(discrepancyMessages);
  return (kind) => {
    const known = claimKinds.find((one) => one === kind);
    return known === undefined ? kind : translate(`claim.${known}`);
  };
}
