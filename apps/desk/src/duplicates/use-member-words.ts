import type { MemberView } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import { duplicateMessages } from "./messages/index.ts";

/** Age band and sex of a member: all the hub knows of one. */
export function useMemberWords(): (member: MemberView) => string {
  const translate = useTranslate(duplicateMessages);
  return ({ ageBand, sex }) => {
    const age =
      ageBand === "unknown"
        ? translate("age.unknown")
        : translate("age.band", { band: ageBand.replace("-", "–") });
    return `${age}, ${translate(`sex.${sex}`)}`;
  };
}
