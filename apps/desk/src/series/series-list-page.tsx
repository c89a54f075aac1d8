import type { ListSeriesAnswer } from "@caravanserai/contract";
import {
  Badge,
  EmptyState,
  IconBack,
  useFormat,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { ListTable } from "../app/list-table.tsx";
import { RoomLink } from "../app/room-link.tsx";
import { figuresMessages } from "../figures/messages/index.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { seriesMessages } from "./messages/index.ts";
import { seriesListQuery } from "./series-queries.ts";
import { useSeriesWords } from "./use-series-words.ts";

type Row = ListSeriesAnswer["series"][number];

function SeriesRow({ row }: { readonly row: Row }) {
  const translate = useTranslate(seriesMessages);
  const words = useSeriesWords();
  const { flags } = row.vintage.counts;
  return (
    <tr data-withdrawn={row.withdrawn !== null}>
      <th scope="row">
        <RoomLink
          to="/figures/series/$series"
          params={{ series: row.series }}
          className="desk-claim-link"
        >
          {row.subject.title}
        </RoomLink>
        <span className="desk-sub">{words.subject(row)}</span>
      </th>
      <td>{words.source(row)}</td>
      <td className="cs-tabular">
        {row.firstAt === null || row.lastAt === null
          ? ""
          : `${words.time(row.firstAt.slice(0, 10))} – ${words.time(row.lastAt.slice(0, 10))}`}
      </td>
      <td>
        <span className="desk-badges">
          {row.withdrawn === null ? null : (
            <Badge tone="danger">{translate("list.withdrawn")}</Badge>
          )}
          <Badge tone={flags === 0 ? "success" : "warning"}>
            {translate("list.vintages", { count: row.vintages, flags })}
          </Badge>
        </span>
      </td>
    </tr>
  );
}

/** Imported series with their source, as-of and flags. */
export function SeriesListPage() {
  const list = useQuery(seriesListQuery);
  const translate = useTranslate(seriesMessages);
  const figures = useTranslate(figuresMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const mayWrite = useMay("figures.write");
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures" className="desk-link">
          <IconBack />
          {figures("page.back")}
        </RoomLink>
      </p>
      <div className="desk-figures-head">
        <div className="cs-page-heading">
          <h1 className="desk-title">{translate("list.title")}</h1>
          <p className="cs-soft">{translate("list.lead")}</p>
        </div>
        {mayWrite ? (
          <RoomLink to="/figures/series/new" className="cs-button desk-primary-link">
            {translate("list.import")}
          </RoomLink>
        ) : null}
      </div>
      <QueryGate query={list} label={translate("list.loading")}>
        {({ series, knownAtMs }) =>
          series.length === 0 ? (
            <EmptyState title={translate("list.none")}>{translate("list.noneBody")}</EmptyState>
          ) : (
            <>
              <ListTable
                id="figures-series"
                title={translate("list.title")}
                heads={(["series", "source", "days", "state"] as const).map((head) =>
                  translate(`list.${head}`),
                )}
                className="desk-claims-table"
              >
                {series.map((row) => (
                  <SeriesRow key={row.series} row={row} />
                ))}
              </ListTable>
              <p className="cs-small cs-soft cs-tabular">
                {translateUi("figure.asOf", { time: format.dateTime(knownAtMs) })}
              </p>
            </>
          )
        }
      </QueryGate>
    </div>
  );
}
