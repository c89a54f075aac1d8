import type { DeviceView } from "@caravanserai/contract";
import { useLanguage } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { situationQuery, sitesQuery } from "../hub/queries.ts";
import { crossingName } from "../situation/crossing-words.ts";

interface KnownPlaces {
  readonly crossings: readonly { readonly value: string; readonly label: string }[];
  readonly sites: readonly { readonly value: string; readonly label: string }[];
}

/** Crossings and sites a device can stand at, by name. */
export function useKnownPlaces(): KnownPlaces {
  const language = useLanguage();
  const situation = useQuery({ ...situationQuery, enabled: useMay("situation.read") });
  const sites = useQuery({ ...sitesQuery, enabled: useMay("places.read") });
  return {
    crossings: (situation.data?.crossings ?? []).map((crossing) => ({
      value: crossing.crossing,
      label: crossingName(crossing, language),
    })),
    sites: (sites.data?.sites ?? []).map(({ site, name }) => ({ value: site, label: name })),
  };
}

/** Name of the crossing or site of a device; empty for one that stands nowhere. */
export function usePlaceOfDevice(): (device: DeviceView) => string {
  const { crossings, sites } = useKnownPlaces();
  return ({ crossing, site }) =>
    crossings.find(({ value }) => value === crossing)?.label ??
    sites.find(({ value }) => value === site)?.label ??
    crossing ??
    "";
}
