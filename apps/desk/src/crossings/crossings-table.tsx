import { townIn } from "@caravanserai/domain";
import {
  AboutFigure,
  Button,
  downloadCsv,
  FigureProvenance,
  IconDownload,
  useFormat,
  useLanguage,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { crossingName } from "../situation/crossing-words.ts";
import {
  knownWait,
  sortKeys,
  sortRows,
  type CrossingRow,
  type RowOrder,
  type SortKey,
} from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";
import { useRowsTwin } from "./use-rows-twin.ts";
import { MethodCell, WaitCell } from "./wait-cell.tsx";

export interface CrossingsTableProps {
  readonly rows: readonly CrossingRow[];
  readonly chosen: string | undefined;
  readonly asOfMs: number;
  readonly isStale: boolean;
}

const numeric: ReadonlySet<SortKey> = new Set(["ahead", "lanes", "served"]);

interface HeadProps {
  readonly column: SortKey;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

/** A heading that sorts: the longest first, then the other way round. */
function SortHead({ column, order, onOrder }: HeadProps) {
  const translate = useTranslate(crossingsMessages);
  const isSorted = order.key === column;
  const direction = order.isDescending ? "descending" : "ascending";
  const next = { key: column, isDescending: isSorted ? !order.isDescending : column !== "name" };
  return (
    <th scope="col" data-numeric={numeric.has(column)} aria-sort={isSorted ? direction : "none"}>
      <button type="button" className="desk-sort" onClick={() => onOrder(next)}>
        {translate(`column.${column}`)}
        <span aria-hidden="true" className="desk-sort-mark">
          {isSorted ? (order.isDescending ? "▾" : "▴") : ""}
        </span>
      </button>
    </th>
  );
}

const trendMarks = { up: "▲", steady: "▬", down: "▼", unknown: "" } as const;

interface RowProps {
  readonly row: CrossingRow;
  readonly isChosen: boolean;
  readonly scaleMinutes: number;
}

function Row({ row, isChosen, scaleMinutes }: RowProps) {
  const { crossing, estimate } = row;
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const language = useLanguage();
  const written = (value: number | undefined) =>
    value === undefined ? translate("wait.unknownShort") : format.number(value);
  const trend = estimate?.trend ?? "unknown";
  return (
    <tr data-chosen={isChosen} data-known={knownWait(row) !== undefined}>
      <th scope="row">
        <RoomLink
          to="/crossings/{-$crossing}"
          params={{ crossing: crossing.crossing }}
          className="desk-crossing-link"
        >
          {crossingName(crossing, language)}
          <span className="desk-sub">{townIn(language, crossing.town)}</span>
        </RoomLink>
      </th>
      <td>
        <WaitCell row={row} scaleMinutes={scaleMinutes} />
      </td>
      <td>
        <MethodCell row={row} />
      </td>
      <td data-numeric="true" data-label={translate("column.ahead")}>
        {written(estimate?.aheadPersons)}
      </td>
      <td data-numeric="true" data-label={translate("column.lanes")}>
        {estimate?.isOpen === false ? translate("wait.closed") : written(estimate?.lanesOpen)}
      </td>
      <td data-numeric="true" data-label={translate("column.served")}>
        {written(estimate?.servedLastHour)}
      </td>
      <td data-label={translate("column.trend")}>
        <span className="desk-trend" data-trend={trend}>
          <span aria-hidden="true">{trendMarks[trend]}</span> {translate(`trend.${trend}`)}
        </span>
      </td>
    </tr>
  );
}

/** Every crossing in one table: the question "where, how long, and how do we know". */
export function CrossingsTable({ rows, chosen, asOfMs, isStale }: CrossingsTableProps) {
  const [order, setOrder] = useState<RowOrder>({ key: "wait", isDescending: true });
  const translate = useTranslate(crossingsMessages);
  const translateUi = useUiTranslate();
  const language = useLanguage();
  const title = translate("table.title");
  const twin = useRowsTwin(title, rows);
  const sorted = sortRows(rows, order, ({ crossing }) => crossingName(crossing, language));
  const scaleMinutes = Math.max(60, ...rows.map((row) => knownWait(row)?.highMinutes ?? 0));
  const download = translateUi("panel.download");
  return (
    <section className="cs-panel cs-figure-panel" aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <FigureProvenance
            asOf={asOfMs}
            isStale={isStale}
            source={translate("source.tokens")}
            about=""
          />
        </div>
        <Button
          kind="quiet"
          icon={<IconDownload />}
          label={`${download}: ${title}`}
          onPress={() => downloadCsv(twin, "caravanserai-waits.csv")}
        >
          {download}
        </Button>
      </div>
      <div className="cs-table-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="cs-table desk-crossings">
          <thead>
            <tr>
              {sortKeys.map((column) => (
                <SortHead key={column} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <Row
                key={row.crossing.crossing}
                row={row}
                isChosen={row.crossing.crossing === chosen}
                scaleMinutes={scaleMinutes}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AboutFigure figureLabel={title}>{translate("table.about")}</AboutFigure>
    </section>
  );
}
