import type { SitesAnswer } from "@caravanserai/contract";
import { townIn } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import {
  Badge,
  EmptyState,
  IconPlace,
  Stepper,
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
import { ChoiceField } from "./choice-field.tsx";
import { FreeWords } from "./free-words.tsx";
import { placesMessages } from "./messages/index.ts";
import { PartyPanel } from "./party-panel.tsx";
import { PlacesBar } from "./places-bar.tsx";
import {
  anySite,
  chooseSites,
  distinct,
  type SiteFilter,
  type SiteSummary,
} from "./site-choice.ts";
import { useSiteKindWord } from "./use-kind-words.ts";

interface FilterProps {
  readonly answer: SitesAnswer;
  readonly filter: SiteFilter;
  readonly onFilter: (filter: SiteFilter) => void;
}

function SiteFilterBar({ answer, filter, onFilter }: FilterProps) {
  const translate = useTranslate(placesMessages);
  const language = useLanguage();
  const kindWord = useSiteKindWord();
  const any = { value: "", label: translate("filter.any") };
  const towns = distinct(answer.sites.map(({ town }) => town));
  const kinds = distinct(answer.sites.map(({ siteKind }) => siteKind));
  return (
    <div className="desk-filter" role="group" aria-label={translate("filter.label")}>
      <ChoiceField
        id="filter-town"
        label={translate("filter.town")}
        value={filter.town}
        onChange={(town) => onFilter({ ...filter, town })}
        choices={[any, ...towns.map((town) => ({ value: town, label: townIn(language, town) }))]}
      />
      <ChoiceField
        id="filter-kind"
        label={translate("filter.kind")}
        value={filter.siteKind}
        onChange={(siteKind) => onFilter({ ...filter, siteKind })}
        choices={[any, ...kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))]}
      />
      <Stepper
        label={translate("filter.together")}
        value={filter.freeMin}
        max={limits.householdPersonsMax}
        onChange={(freeMin) => onFilter({ ...filter, freeMin })}
      />
    </div>
  );
}

function SiteCard({ summary }: { readonly summary: SiteSummary }) {
  const { site, counts, togetherMax } = summary;
  const translate = useTranslate(placesMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const language = useLanguage();
  const kindWord = useSiteKindWord();
  const numbers = (["occupied", "held", "blocked", "capacity"] as const)
    .map((key) => `${translateUi(`chart.${key}`)} ${format.number(counts[key])}`)
    .join(" · ");
  return (
    <li>
      <RoomLink className="desk-site" to="/places/$site" params={{ site: site.site }}>
        <span className="desk-site-head">
          <span className="desk-site-name">{site.name}</span>
          {site.status === "closed" ? (
            <Badge tone="warning">{translate("site.closed")}</Badge>
          ) : (
            <FreeWords free={counts.free} />
          )}
        </span>
        <span className="desk-sub">
          {townIn(language, site.town)} · {kindWord(site.siteKind)}
          {togetherMax > 0 ? ` · ${translate("site.together", { count: togetherMax })}` : ""}
        </span>
        <PlacesBar counts={counts} />
        <span className="desk-sub">{numbers}</span>
      </RoomLink>
    </li>
  );
}

function Sites({ answer }: { readonly answer: SitesAnswer }) {
  const [filter, setFilter] = useState(anySite);
  const translate = useTranslate(placesMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const chosen = chooseSites(answer.sites, filter);
  const free = chosen.reduce((sum, { counts }) => sum + counts.free, 0);
  return (
    <>
      <SiteFilterBar answer={answer} filter={filter} onFilter={setFilter} />
      <p className="desk-count" role="status">
        <strong>
          {translate("list.count", { count: chosen.length, free: format.number(free) })}
        </strong>{" "}
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
        </span>
      </p>
      {chosen.length === 0 ? (
        <EmptyState title={translate("list.none")}>{translate("list.noneBody")}</EmptyState>
      ) : (
        <ul className="desk-sites">
          {chosen.map((summary) => (
            <SiteCard key={summary.site.site} summary={summary} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is free tonight, and for whom a place is sought. */
export function PlacesPage() {
  const sites = useQuery(sitesQuery);
  const translate = useTranslate(placesMessages);
  const mayFind = useMay("household.find");
  return (
    <div className="cs-page">
      <h1 className="desk-title">
        <IconPlace />
        {translate("page.title")}
      </h1>
      {mayFind ? <PartyPanel /> : null}
      <QueryGate query={sites} label={translate("page.loading")}>
        {(answer) => <Sites answer={answer} />}
      </QueryGate>
    </div>
  );
}
