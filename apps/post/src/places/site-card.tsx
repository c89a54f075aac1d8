import { freePlaces, townIn, type SiteRow, type UnitRow } from "@caravanserai/domain";
import { Badge, Button, Row, useFormat, useLanguage, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { placesMessages } from "./places-messages.ts";

export interface SiteCardProps {
  readonly site: SiteRow;
  readonly units: readonly UnitRow[];
  /** Party to place; null while no household is chosen. */
  readonly persons: number | null;
  readonly onHold: (unit: UnitRow) => void;
  readonly onCheckIn: (unit: UnitRow) => void;
}

function FreeBadge({ free }: { readonly free: number }) {
  const translate = useTranslate(placesMessages);
  if (free < 0) return <Badge tone="danger">{translate("over", { count: -free })}</Badge>;
  if (free === 0) return <Badge>{translate("full")}</Badge>;
  return <Badge tone="success">{translate("free", { count: free })}</Badge>;
}

function UnitLine(props: Omit<SiteCardProps, "units"> & { readonly unit: UnitRow }) {
  const { site, unit, persons, onHold, onCheckIn } = props;
  const translate = useTranslate(placesMessages);
  const { held, occupied, blocked, capacity } = unit;
  const free = freePlaces(unit);
  const canPlace = persons !== null && site.status === "open" && free >= persons;
  const parts = [
    translate("ofCapacity", { count: capacity }),
    occupied > 0 ? translate("occupied", { count: occupied }) : "",
    held > 0 ? translate("held", { count: held }) : "",
    blocked > 0 ? translate("blocked", { count: blocked }) : "",
  ];
  return (
    <li className="post-unit">
      <div>
        <strong>{unit.code}</strong> <span>{translate(`unitKind.${unit.kind}`)}</span>
        <p className="cs-small cs-soft">{parts.filter((part) => part !== "").join(" · ")}</p>
      </div>
      <Row>
        <FreeBadge free={free} />
        {canPlace ? (
          <>
            <Button label={translate("hold", { unit: unit.code })} onPress={() => onHold(unit)}>
              {translate("hold.short")}
            </Button>
            <Button
              kind="primary"
              label={translate("checkIn", { unit: unit.code })}
              onPress={() => onCheckIn(unit)}
            >
              {translate("checkIn.short")}
            </Button>
          </>
        ) : null}
      </Row>
    </li>
  );
}

const unitsShownFirst = 4;

/** A site with what is free in it; its rooms unfold, and are open when there is a choice to make. */
export function SiteCard(props: SiteCardProps) {
  const { site, units, persons } = props;
  const translate = useTranslate(placesMessages);
  const format = useFormat();
  const language = useLanguage();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? units : units.slice(0, unitsShownFirst);
  const left = units.length - shown.length;
  const free = units.reduce((sum, unit) => sum + Math.max(0, freePlaces(unit)), 0);
  const capacity = units.reduce((sum, unit) => sum + unit.capacity, 0);
  return (
    <details className="post-site" open={persons !== null} data-closed={site.status === "closed"}>
      <summary>
        <span className="post-site-name">
          <strong>{site.name}</strong>
          <span className="cs-small cs-soft">
            {translate(`siteKind.${site.siteKind}`)} · {townIn(language, site.town)}
          </span>
        </span>
        <span className="post-site-free">
          {site.status === "closed" ? (
            <Badge>{translate("closed")}</Badge>
          ) : (
            <>
              <span className="post-site-count">{format.number(free)}</span>
              <span className="cs-small cs-soft">
                {translate("ofCapacity", { count: capacity })}
              </span>
            </>
          )}
        </span>
      </summary>
      <ul className="post-units" aria-label={translate("units", { site: site.name })}>
        {shown.map((unit) => (
          <UnitLine {...props} unit={unit} key={unit.key} />
        ))}
      </ul>
      {left > 0 ? (
        <div className="post-more">
          <Button kind="quiet" onPress={() => setIsWhole(true)}>
            {translate("moreUnits", { count: left })}
          </Button>
        </div>
      ) : null}
    </details>
  );
}
