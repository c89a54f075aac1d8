import type { SiteView } from "@caravanserai/contract";
import { townIn } from "@caravanserai/domain";
import {
  Badge,
  IconBack,
  Notice,
  useFormat,
  useLanguage,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { RoomLink } from "../app/room-link.tsx";
import { sitesQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { FreeWords } from "./free-words.tsx";
import { placesMessages } from "./messages/index.ts";
import { PartyPanel } from "./party-panel.tsx";
import { PlaceForm } from "./place-form.tsx";
import { summaryOf } from "./site-choice.ts";
import { UnitList } from "./unit-list.tsx";
import { useSiteKindWord } from "./use-kind-words.ts";

interface SiteProps {
  readonly site: SiteView;
  readonly asOfMs: number;
}

function SiteHead({ site, asOfMs }: SiteProps) {
  const translateUi = useUiTranslate();
  const translate = useTranslate(placesMessages);
  const format = useFormat();
  const language = useLanguage();
  const kindWord = useSiteKindWord();
  const { counts } = summaryOf(site);
  return (
    <div>
      <div className="cs-row" data-spread="true">
        <h1 className="desk-title">{site.name}</h1>
        {site.status === "closed" ? (
          <Badge tone="warning">{translate("site.closed")}</Badge>
        ) : (
          <span className="desk-site-free">
            <FreeWords free={counts.free} />
          </span>
        )}
      </div>
      <p className="cs-soft">
        {site.code} · {townIn(language, site.town)} · {kindWord(site.siteKind)} ·{" "}
        <span className="cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(asOfMs) })}
        </span>
      </p>
    </div>
  );
}

function Site({ site, asOfMs }: SiteProps) {
  const translate = useTranslate(placesMessages);
  const mayWrite = useMay("places.write");
  const mayFind = useMay("household.find");
  const [chosenUnit, setChosenUnit] = useState<string>();
  const unit = site.units.find((known) => known.unit === chosenUnit);
  return (
    <>
      <SiteHead site={site} asOfMs={asOfMs} />
      {site.status === "closed" ? (
        <Notice tone="warning">{translate("site.closedBody")}</Notice>
      ) : null}
      {mayFind ? <PartyPanel /> : null}
      {mayWrite && unit !== undefined ? (
        <PlaceForm
          key={unit.unit}
          site={site}
          unit={unit}
          onClose={() => setChosenUnit(undefined)}
        />
      ) : null}
      <UnitList
        site={site}
        {...(mayWrite ? { onChoose: setChosenUnit } : {})}
        {...(chosenUnit === undefined ? {} : { chosenUnit })}
      />
    </>
  );
}

/** One site, unit by unit: hold, check in, block. */
export function SitePage({ siteKey }: { readonly siteKey: string }) {
  const sites = useQuery(sitesQuery);
  const translate = useTranslate(placesMessages);
  return (
    <div className="cs-page">
      <RoomLink className="desk-link desk-back" to="/places">
        <IconBack />
        {translate("site.back")}
      </RoomLink>
      <QueryGate query={sites} label={translate("page.loading")}>
        {(answer) => {
          const site = answer.sites.find((known) => known.site === siteKey);
          return site === undefined ? (
            <Notice tone="warning">{translate("site.unknown")}</Notice>
          ) : (
            <Site key={site.site} site={site} asOfMs={answer.asOfMs} />
          );
        }}
      </QueryGate>
    </div>
  );
}
