import { IconDownload, LinkButton, useTranslate } from "@caravanserai/ui";
import { usePast } from "./past-context.ts";
import { roomMessages } from "./room-messages/index.ts";
import type { PastMoment } from "./room-queries.ts";

const files = [
  { key: "take.workbook", href: "/api/v1/situation/situation.xlsx", name: "situation.xlsx" },
  { key: "take.hxl", href: "/api/v1/situation/days.csv?hxl=1", name: "days-hxl.csv" },
  {
    key: "take.dtm",
    href: "/api/v1/situation/flow-monitoring.csv?hxl=1",
    name: "flow-monitoring.csv",
  },
  { key: "take.portal", href: "/api/v1/situation/timeseries.json", name: "timeseries.json" },
  { key: "take.map", href: "/api/v1/situation/crossings.geojson", name: "crossings.geojson" },
] as const;

/** While one looks back, the files say what the page says. */
function withMoment(href: string, { atMs, knownAt }: PastMoment): string {
  const sign = href.includes("?") ? "&" : "?";
  return `${href}${sign}${new URLSearchParams({ atMs: String(atMs), knownAt }).toString()}`;
}

/** The hub's files of the whole situation; each panel has its own table beside. */
export function TakeAlong() {
  const translate = useTranslate(roomMessages);
  const past = usePast();
  return (
    <section className="desk-take" aria-label={translate("take.title")}>
      <h2 className="desk-group-title">{translate("take.title")}</h2>
      {files.map(({ key, href, name }) => (
        <LinkButton
          key={key}
          kind="quiet"
          icon={<IconDownload />}
          href={past === undefined ? href : withMoment(href, past)}
          download={`caravanserai-${name}`}
        >
          {translate(key)}
        </LinkButton>
      ))}
    </section>
  );
}
