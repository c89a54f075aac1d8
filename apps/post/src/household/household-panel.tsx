import {
  Badge,
  LoadingLine,
  Notice,
  Panel,
  ReferenceNumber,
  Row,
  Stack,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import type { ReactNode } from "react";
import { householdMessages } from "./household-messages.ts";
import type { KnownHousehold } from "./known-household.ts";
import type { FoundHousehold } from "./use-household.ts";

/** Where a household sleeps, in words. */
function usePlacementWords(): (known: KnownHousehold) => string {
  const translate = useTranslate(householdMessages);
  const format = useFormat();
  return ({ placement }) => {
    if (placement === null) return translate("placement.none");
    const { siteName: site, unitCode: unit, state, untilMs } = placement;
    if (state === "checked-in") return translate("placement.checked-in", { site, unit });
    const time = untilMs === null ? "—" : format.dateTime(untilMs);
    return translate("placement.held", { site, unit, time });
  };
}

export interface HouseholdPanelProps {
  readonly found: FoundHousehold;
  readonly children?: ReactNode;
}

/** A household by its reference: how many, where they sleep, who says so. Never a name. */
export function HouseholdPanel({ found, children }: HouseholdPanelProps) {
  const translate = useTranslate(householdMessages);
  const placementWords = usePlacementWords();
  const { known, hub } = found;
  const { reference, persons, personsDeparted, source } = known;
  return (
    <Panel>
      <Stack>
        <Row isSpread>
          <ReferenceNumber reference={reference} />
          <Badge>{translate(`from.${source}`)}</Badge>
        </Row>
        <p>
          <strong>
            {persons === null
              ? translate("personsUnknown")
              : translate("persons", { count: persons })}
          </strong>
          {personsDeparted > 0 ? ` · ${translate("departed", { count: personsDeparted })}` : ""}
          {` · ${placementWords(known)}`}
        </p>
        {hub === "asking" ? <LoadingLine label={translate("hub.asking")} /> : null}
        {hub === "unreachable" ? <Notice>{translate("hub.unreachable")}</Notice> : null}
        {hub === "unknown" && source === "slip" ? (
          <Notice>{translate("hub.unknown")}</Notice>
        ) : null}
        {children}
      </Stack>
    </Panel>
  );
}
