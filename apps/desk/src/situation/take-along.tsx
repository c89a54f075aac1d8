import { IconDownload, LinkButton, useTranslate } from "@caravanserai/ui";
import { roomMessages } from "./room-messages/index.ts";

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

/** The hub's files of the whole situation; each panel has its own table beside. */
export function TakeAlong() {
  const translate = useTranslate(roomMessages);
  return (
    <section className="desk-take" aria-label={translate("take.title")}>
      <h2 className="desk-group-title">{translate("take.title")}</h2>
      {files.map(({ key, href, name }) => (
        <LinkButton
          key={key}
          kind="quiet"
          icon={<IconDownload />}
          href={href}
          download={`caravanserai-${name}`}
        >
          {translate(key)}
        </LinkButton>
      ))}
    </section>
  );
}
