import { useTranslate } from "@caravanserai/ui";
import { placesMessages } from "./messages/index.ts";

const siteKinds = ["hotel", "hostel", "hall", "private-host"] as const;
const unitKinds = ["private-room", "dormitory", "hall-section", "host-room"] as const;

/** Word for the kind of a site; a kind this version does not know stays as it is. */
export function useSiteKindWord(): (kind: string) => string {
  const translate = useTranslate(placesMessages);
  return (kind) => {
    const known = siteKinds.find((one) => one === kind);
    return known === undefined ? kind : translate(`siteKind.${known}`);
  };
}

/** Word for the kind of a unit. */
export function useUnitKindWord(): (kind: string) => string {
  const translate = useTranslate(placesMessages);
  return (kind) => {
    const known = unitKinds.find((one) => one === kind);
    return known === undefined ? kind : translate(`unitKind.${known}`);
  };
}
