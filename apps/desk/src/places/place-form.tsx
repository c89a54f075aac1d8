import type { HouseholdView, SiteView } from "@caravanserai/contract";
import { createIdSource, limits } from "@caravanserai/kernel";
import { createPlatformRandom } from "@caravanserai/sealing";
import {
  Button,
  ChoiceTiles,
  IconClose,
  Notice,
  Stepper,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useHubClock, useSession } from "../app/desk-context.ts";
import { householdQuery } from "../hub/queries.ts";
import { problemMessages } from "../problems/messages/index.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { BlockForm } from "./block-form.tsx";
import { holdEnds, type HoldEndName } from "./hold-ends.ts";
import { placesMessages } from "./messages/index.ts";
import { useParty } from "./party.tsx";
import { checkInAct, holdAct, type UnitView } from "./placement-acts.ts";
import { useRecordAct } from "../acts/use-record-act.ts";

const platformRandom = createPlatformRandom();

interface UnitProps {
  readonly site: SiteView;
  readonly unit: UnitView;
}

interface GiveProps extends UnitProps {
  readonly household: HouseholdView;
}

function GivePlaces({ household, site, unit }: GiveProps) {
  const translate = useTranslate(placesMessages);
  const translateProblem = useTranslate(problemMessages);
  const format = useFormat();
  const clock = useHubClock();
  const session = useSession();
  const recording = useRecordAct();
  const present = Math.max(1, household.persons - household.personsDeparted);
  const [persons, setPersons] = useState(present);
  const [endName, setEndName] = useState<HoldEndName>();
  // Read once when the form opens: choices that shift under the finger are chosen wrongly.
  const [ends] = useState(() =>
    holdEnds(clock.now() ?? session.hubTimeMs, session.utcOffsetMinutes),
  );
  const end = ends.find(({ name }) => name === endName) ?? ends[0];
  const claim = { household, site, unit, persons };
  const newPlacement = () =>
    createIdSource({ now: () => clock.now() ?? session.hubTimeMs }, platformRandom).next();
  const done = recording.isSuccess ? recording.variables : undefined;
  const standing = household.placement?.state;
  const hasPlace = standing === "held" || standing === "checked-in";
  return (
    <div className="cs-stack">
      <Stepper
        label={translate("give.persons")}
        value={persons}
        min={1}
        max={limits.householdPersonsMax}
        onChange={setPersons}
      />
      {persons > unit.free ? (
        <Notice tone="warning">{translate("give.tooFew", { free: unit.free })}</Notice>
      ) : null}
      <ChoiceTiles
        id="hold-end"
        label={translate("give.until")}
        layout="compact"
        value={end?.name}
        onChange={setEndName}
        choices={ends.map(({ name, untilMs }) => ({
          value: name,
          label: translate(`end.${name}`),
          hint: format.dateTime(untilMs),
        }))}
      />
      <ProblemNotice fault={recording.error} />
      {hasPlace && done === undefined ? (
        <Notice>{translateProblem("places.household-already-placed")}</Notice>
      ) : null}
      {done?.command === "place-hold" && standing === "held" ? (
        <Notice tone="success" isAnnounced>
          {translate("give.held", { count: done.persons, time: format.dateTime(done.untilMs) })}
        </Notice>
      ) : null}
      {done?.command === "check-in" && standing === "checked-in" ? (
        <Notice tone="success" isAnnounced>
          {translate("give.checkedIn", { count: done.persons })}
        </Notice>
      ) : null}
      <div className="cs-row">
        <Button
          kind="primary"
          isDisabled={recording.isPending || end === undefined || hasPlace}
          onPress={() =>
            end !== undefined && recording.mutate(holdAct(claim, newPlacement(), end.untilMs))
          }
        >
          {translate("give.hold")}
        </Button>
        <Button
          isDisabled={recording.isPending || standing === "checked-in"}
          onPress={() => recording.mutate(checkInAct(claim, newPlacement()))}
        >
          {translate("give.checkIn")}
        </Button>
      </div>
    </div>
  );
}

function PartyPlaces(props: UnitProps) {
  const { reference } = useParty();
  const translate = useTranslate(placesMessages);
  const household = useQuery({
    ...householdQuery(reference ?? ""),
    enabled: reference !== undefined,
  });
  if (reference === undefined || household.data === undefined) {
    return <p className="cs-soft">{translate("give.whoFirst")}</p>;
  }
  return <GivePlaces key={reference} {...props} household={household.data} />;
}

export interface PlaceFormProps extends UnitProps {
  readonly onClose: () => void;
}

/** Everything that can be done with one unit. */
export function PlaceForm({ site, unit, onClose }: PlaceFormProps) {
  const translate = useTranslate(placesMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cs-panel cs-stack desk-open-panel" aria-label={unit.code}>
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title" ref={heading} tabIndex={-1}>
          {translate("give.title", { unit: unit.code })}
        </h2>
        <Button kind="quiet" icon={<IconClose />} onPress={onClose}>
          {translate("give.close")}
        </Button>
      </div>
      {site.status === "open" ? <PartyPlaces site={site} unit={unit} /> : null}
      <BlockForm unit={unit} />
    </section>
  );
}
