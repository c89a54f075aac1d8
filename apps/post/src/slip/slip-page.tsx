import { householdIdOf, type HouseholdRow, type Reference } from "@caravanserai/domain";
import {
  Button,
  ChoiceTiles,
  IconPersonAdd,
  IconPrint,
  Notice,
  Page,
  Panel,
  Row,
  SlipSheet,
  Stack,
  languageFacts,
  timeZoneOf,
  useTranslate,
  type Language,
} from "@caravanserai/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useProjection, useUtcOffsetMinutes } from "../act/services-context.ts";
import { useRegistrationStanding } from "../records/use-registration-standing.ts";
import { slipMessages } from "./slip-messages.ts";
import { slipOfHousehold, type SlipLanguages } from "./slip-of-household.ts";

const languagePairs: readonly SlipLanguages[] = [
  ["ru", "kk"],
  ["ru", "en"],
  ["kk", "en"],
];

function pairKey([first, second]: SlipLanguages): string {
  return `${first}-${second}`;
}

function pairFor(spoken: string | null): SlipLanguages {
  const wanted: Language = spoken === "kk" ? "kk" : "ru";
  return spoken === "en" ? ["ru", "en"] : wanted === "kk" ? ["kk", "en"] : ["ru", "kk"];
}

export function SlipPage() {
  const translate = useTranslate(slipMessages);
  const { reference } = useParams({ from: "/slip/$reference" });
  const { rows } = useProjection();
  const household = rows.find("household", householdIdOf(reference as Reference));
  return (
    <Page title={translate("title", { reference })} takesFocus>
      {household === undefined ? (
        <Notice tone="warning">{translate("unknown")}</Notice>
      ) : (
        <SlipOfShift household={household} key={reference} />
      )}
    </Page>
  );
}

function NextSteps({ household }: { readonly household: HouseholdRow }) {
  const translate = useTranslate(slipMessages);
  const navigate = useNavigate();
  const { reference, placeNeed, placement } = household;
  return (
    <Row>
      <Button
        icon={<IconPersonAdd />}
        onPress={() => void navigate({ to: "/register", search: {} })}
      >
        {translate("next.person")}
      </Button>
      <Button onPress={() => void navigate({ to: "/register", search: { stage: "group" } })}>
        {translate("next.household")}
      </Button>
      {placeNeed !== "no" && placement === null ? (
        <Button onPress={() => void navigate({ to: "/places", search: { reference } })}>
          {translate("next.place")}
        </Button>
      ) : null}
      <Button
        kind="quiet"
        onPress={() => void navigate({ to: "/register", search: { reference } })}
      >
        {translate("next.grow")}
      </Button>
    </Row>
  );
}

function SlipOfShift({ household }: { readonly household: HouseholdRow }) {
  const translate = useTranslate(slipMessages);
  const { view } = useProjection();
  const timeZone = timeZoneOf(useUtcOffsetMinutes());
  const standing = useRegistrationStanding(household.key);
  const [languages, setLanguages] = useState(() => pairFor(household.spokenLanguage));
  const [paper, setPaper] = useState<"80mm" | "a4">("80mm");
  const crossing = view?.crossings.find((known) => known.crossing === household.crossing);
  const isConfirmed = standing === "accepted";
  const slip = slipOfHousehold(household, {
    languages,
    standing: isConfirmed ? "confirmed" : "provisional",
    timeZone,
    crossing,
    isSpecimen: view?.isDemo ?? false,
  });
  return (
    <div className="post-slip">
      <Stack>
        {standing === "quarantined" ? (
          <Notice tone="danger">{translate("attention")}</Notice>
        ) : (
          <Notice tone="success" title={translate(isConfirmed ? "atHub" : "saved")} isAnnounced>
            {translate("saved.explained")}
          </Notice>
        )}
        <Row>
          <Button kind="primary" size="large" icon={<IconPrint />} onPress={() => print()}>
            {translate("print")}
          </Button>
        </Row>
        <NextSteps household={household} />
        <Panel>
          <Stack>
            <ChoiceTiles
              id="paper"
              label={translate("paper")}
              layout="compact"
              value={paper}
              onChange={setPaper}
              choices={[
                { value: "80mm", label: translate("paper.80mm") },
                { value: "a4", label: translate("paper.a4") },
              ]}
            />
            <ChoiceTiles
              id="slip-languages"
              label={translate("languages")}
              layout="compact"
              value={pairKey(languages)}
              onChange={(key) => {
                const chosen = languagePairs.find((pair) => pairKey(pair) === key);
                if (chosen !== undefined) setLanguages(chosen);
              }}
              choices={languagePairs.map((pair) => ({
                value: pairKey(pair),
                label: pair.map((language) => languageFacts[language].ownName).join(" · "),
              }))}
            />
          </Stack>
        </Panel>
      </Stack>
      <div className="cs-slip-print">
        <SlipSheet slip={slip} paper={paper} languages={languages} />
      </div>
    </div>
  );
}
