import {
  freePlaces,
  parseReference,
  townIn,
  type Reference,
  type SiteRow,
  type UnitRow,
} from "@caravanserai/domain";
import {
  Button,
  ChoiceTiles,
  IconPlace,
  Notice,
  Page,
  Row,
  Stack,
  Stepper,
  useFormat,
  useLanguage,
  useTranslate,
} from "@caravanserai/ui";
import { limits } from "@caravanserai/kernel";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCrossingCode, useProjection } from "../act/services-context.ts";
import { HouseholdPanel } from "../household/household-panel.tsx";
import { useHousehold, type FoundHousehold } from "../household/use-household.ts";
import { ReferenceBox } from "../parts/reference-box.tsx";
import { SaveProblemNotice } from "../parts/save-problem.tsx";
import { placesMessages } from "./places-messages.ts";
import { SiteCard } from "./site-card.tsx";
import { usePlacement } from "./use-placement.ts";

interface SiteWithUnits {
  readonly site: SiteRow;
  readonly units: readonly UnitRow[];
}

/** Sites with room for the party, the largest choice first; rooms that fit best first. */
function useSites(persons: number | null, town: string): readonly SiteWithUnits[] {
  const { rows } = useProjection();
  const fits = (unit: UnitRow) => persons === null || freePlaces(unit) >= persons;
  const free = ({ site, units }: SiteWithUnits) =>
    site.status === "closed"
      ? -1
      : units.reduce((sum, unit) => sum + Math.max(0, freePlaces(unit)), 0);
  const unitsOf = new Map<string, UnitRow[]>();
  for (const unit of rows.rowsOf("unit")) {
    unitsOf.set(unit.site, [...(unitsOf.get(unit.site) ?? []), unit]);
  }
  return rows
    .rowsOf("site")
    .filter((site) => town === "" || site.town === town)
    .map((site) => {
      const units = unitsOf.get(site.key) ?? [];
      if (persons === null) return { site, units };
      const fitting = units.filter(fits);
      return { site, units: fitting.sort((a, b) => freePlaces(a) - freePlaces(b)) };
    })
    .filter(({ units, site }) => persons === null || (units.length > 0 && site.status === "open"))
    .sort((left, right) => free(right) - free(left));
}

/** Towns with sites; the one behind this crossing is looked at first. */
function useTowns(): { readonly towns: readonly string[]; readonly own: string } {
  const { rows } = useProjection();
  const crossing = useCrossingCode();
  const towns = [...new Set(rows.rowsOf("site").map(({ town }) => town))].sort();
  const own = rows.rowsOf("crossing").find(({ key }) => key === crossing)?.town ?? "";
  return { towns, own: towns.includes(own) ? own : "" };
}

const sitesShownFirst = 12;
const holdHours = ["2", "6", "24"] as const;

function StandingPlace({
  found,
  placing,
}: {
  readonly found: FoundHousehold;
  readonly placing: ReturnType<typeof usePlacement>;
}) {
  const translate = useTranslate(placesMessages);
  const { household, placement } = found.known;
  if (placement === null) return null;
  const isHeld = placement.state === "held";
  return (
    <Row>
      {isHeld ? (
        <Button kind="primary" onPress={() => void placing.arrive(household, placement)}>
          {translate("arrive")}
        </Button>
      ) : null}
      <Button onPress={() => void placing.end(household, placement)}>
        {translate(isHeld ? "release" : "checkOut")}
      </Button>
    </Row>
  );
}

interface SiteListProps {
  readonly found: FoundHousehold | undefined;
  readonly placing: ReturnType<typeof usePlacement>;
}

function SiteList({ found, placing }: SiteListProps) {
  const translate = useTranslate(placesMessages);
  const language = useLanguage();
  const [chosenPersons, setPersons] = useState<number>();
  const [hours, setHours] = useState<(typeof holdHours)[number]>("6");
  const known = found?.known;
  const needsPlace = known !== undefined && known.placement === null;
  const present = (known?.persons ?? 1) - (known?.personsDeparted ?? 0);
  const persons = chosenPersons ?? Math.max(1, present);
  const { towns, own } = useTowns();
  const [chosenTown, setTown] = useState<string>();
  const [shown, setShown] = useState(sitesShownFirst);
  const town = chosenTown ?? own;
  const sites = useSites(needsPlace ? persons : null, town);
  const wanted = (unit: UnitRow) =>
    known === undefined ? undefined : { household: known.household, persons, unit };
  return (
    <Stack>
      {needsPlace ? (
        <div className="post-pair">
          <Stepper
            label={translate("persons")}
            value={persons}
            onChange={setPersons}
            min={1}
            max={limits.householdPersonsMax}
          />
          <ChoiceTiles
            id="hold-hours"
            label={translate("holdUntil")}
            layout="compact"
            value={hours}
            onChange={setHours}
            choices={holdHours.map((value) => ({ value, label: translate(`hold.${value}`) }))}
          />
        </div>
      ) : null}
      {towns.length > 1 ? (
        <ChoiceTiles
          id="town"
          label={translate("town")}
          layout="compact"
          value={town}
          onChange={setTown}
          choices={[
            ...towns.map((value) => ({ value, label: townIn(language, value) })),
            { value: "", label: translate("town.all") },
          ]}
        />
      ) : null}
      {towns.length === 0 ? <Notice>{translate("none")}</Notice> : null}
      {towns.length > 0 && sites.length === 0 ? <Notice>{translate("full")}</Notice> : null}
      <div className="post-sites">
        {sites.slice(0, shown).map(({ site, units }) => (
          <SiteCard
            key={site.key}
            site={site}
            units={units}
            persons={needsPlace ? persons : null}
            onHold={(unit) => {
              const claim = wanted(unit);
              if (claim !== undefined) void placing.hold(claim, Number(hours));
            }}
            onCheckIn={(unit) => {
              const claim = wanted(unit);
              if (claim !== undefined) void placing.checkIn(claim);
            }}
          />
        ))}
      </div>
      {sites.length > shown ? (
        <div>
          <Button onPress={() => setShown(shown + sitesShownFirst)}>
            {translate("moreSites")}
          </Button>
        </div>
      ) : null}
      <p className="cs-small cs-soft">{translate("offlineRule")}</p>
    </Stack>
  );
}

/** Sites and rooms; with a household in hand, a place for it in two taps. */
export function PlacesPage() {
  const translate = useTranslate(placesMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const { view } = useProjection();
  const { reference: given } = useSearch({ strict: false });
  const reference: Reference | undefined = given === undefined ? undefined : parseReference(given);
  const [slipPersons, setSlipPersons] = useState<number | null>(null);
  const found = useHousehold(reference, slipPersons);
  const placing = usePlacement();
  const choose = (chosen: Reference | undefined) =>
    void navigate({
      to: "/places",
      search: chosen === undefined ? {} : { reference: chosen },
    });
  return (
    <Page
      title={translate("title")}
      lead={
        view === undefined ? undefined : translate("asOf", { time: format.dateTime(view.asOfMs) })
      }
    >
      {found === undefined ? (
        <ReferenceBox
          label={translate("scan")}
          description={translate("scan.help")}
          invalid={translate("invalid")}
          onReference={({ reference: scanned, persons }) => {
            setSlipPersons(persons);
            choose(scanned);
          }}
        />
      ) : (
        <HouseholdPanel found={found}>
          <StandingPlace found={found} placing={placing} />
          <Row>
            <Button kind="quiet" icon={<IconPlace />} onPress={() => choose(undefined)}>
              {translate("other")}
            </Button>
          </Row>
        </HouseholdPanel>
      )}
      <SaveProblemNotice problem={placing.problem} />
      {placing.done === undefined ? null : (
        <Notice tone="success" isAnnounced>
          {translate(`done.${placing.done}`)}
        </Notice>
      )}
      <SiteList found={found} placing={placing} key={reference ?? ""} />
    </Page>
  );
}
