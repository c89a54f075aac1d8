import type { ReadSeriesAnswer } from "@caravanserai/contract";
import {
  IconBack,
  IconDownload,
  LinkButton,
  Notice,
  useFormat,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { RoomLink } from "../app/room-link.tsx";
import { useAnalystWords } from "../figures/use-figure-words.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { FlagList } from "./flag-list.tsx";
import { seriesMessages } from "./messages/index.ts";
import { EnterLastValue, WithdrawSeries } from "./series-acts.tsx";
import { SeriesChartPanel } from "./series-chart-panel.tsx";
import { SeriesHistory, SeriesSourcePanel } from "./series-history.tsx";
import { seriesQuery, type ShownPart } from "./series-queries.ts";
import { useSeriesWords } from "./use-series-words.ts";

interface PartProps {
  readonly answer: ReadSeriesAnswer;
}

function Heading({ answer: { series, knownAtMs } }: PartProps) {
  const translate = useTranslate(seriesMessages);
  const translateUi = useUiTranslate();
  const words = useSeriesWords();
  const analyst = useAnalystWords();
  const format = useFormat();
  const { withdrawn, vintage } = series;
  return (
    <>
      <div className="cs-page-heading">
        <h1 className="desk-title">{series.subject.title}</h1>
        <p>{words.subject(series)}</p>
        <p className="cs-soft">{words.source(series)}</p>
        <p className="cs-small cs-soft cs-tabular">
          {translate("page.by", {
            analyst: analyst(vintage.by),
            time: format.dateTime(vintage.enteredAtMs),
          })}
          {" · "}
          {translateUi("figure.asOf", { time: format.dateTime(knownAtMs) })}
        </p>
      </div>
      {withdrawn === null ? null : (
        <Notice tone="warning">
          {translate("page.withdrawn", {
            analyst: analyst(withdrawn.by),
            time: format.dateTime(withdrawn.atMs),
            reason: withdrawn.reason,
          })}
        </Notice>
      )}
    </>
  );
}

interface ChoicesProps extends PartProps {
  readonly part: ShownPart;
  readonly onChange: (part: ShownPart) => void;
}

/** Which line, which file, and as of which report of the source itself. */
function Choices({ answer, part, onChange }: ChoicesProps) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const { lines, line, history, series } = answer;
  const hasReports = series.vintage.mapping.report !== null;
  if (lines.length < 2 && history.length < 2 && !hasReports) return null;
  return (
    <div className="desk-series-choices">
      {lines.length < 2 ? null : (
        <ChoiceField
          id="series-line"
          label={translate("page.line")}
          value={String(line ?? 0)}
          onChange={(value) => onChange({ ...part, line: Number(value) })}
          choices={lines.map(({ name }, at) => ({ value: String(at), label: name }))}
        />
      )}
      {history.length < 2 ? null : (
        <ChoiceField
          id="series-vintage"
          label={translate("page.vintage")}
          value={series.vintage.vintage}
          onChange={(vintage) => onChange({ ...part, vintage })}
          choices={history.map(({ vintage, enteredAtMs }) => ({
            value: vintage,
            label: translate("page.vintageOf", { time: format.dateTime(enteredAtMs) }),
          }))}
        />
      )}
      {hasReports ? (
        <div className="cs-field">
          <label className="cs-field-label" htmlFor="series-reported-by">
            {translate("page.reportedBy")}
          </label>
          <input
            id="series-reported-by"
            className="cs-input"
            type="date"
            value={part.reportedBy ?? ""}
            onChange={({ target }) => {
              const { reportedBy: _before, ...others } = part;
              onChange(target.value === "" ? others : { ...others, reportedBy: target.value });
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

function fileHref(series: string, file: string, part: ShownPart): string {
  const asked = Object.entries(part).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const query = new URLSearchParams(asked).toString();
  return `/api/v1/figures/series/${series}/${file}${query === "" ? "" : `?${query}`}`;
}

function Files({ answer: { series }, part }: PartProps & { readonly part: ShownPart }) {
  const translate = useTranslate(seriesMessages);
  const files = [
    ["series.xlsx", "files.workbook"],
    ["days.csv", "files.days"],
    ["points.csv", "files.points"],
  ] as const;
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-files">
      <h2 className="desk-panel-title" id="series-files">
        {translate("files.title")}
      </h2>
      <div className="cs-row">
        {files.map(([file, words]) => (
          <LinkButton
            key={file}
            icon={<IconDownload />}
            href={fileHref(series.series, file, part)}
            download={`caravanserai-${file}`}
          >
            {translate(words)}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}

function Series({ answer, part, onChange }: ChoicesProps) {
  const translate = useTranslate(seriesMessages);
  const mayWrite = useMay("figures.write");
  const isStanding = answer.series.withdrawn === null;
  return (
    <>
      <Heading answer={answer} />
      <Choices {...{ answer, part, onChange }} />
      {answer.line === null ? (
        <Notice tone="note">{translate("page.elsewhere")}</Notice>
      ) : (
        <SeriesChartPanel
          answer={answer}
          fileHref={fileHref(answer.series.series, "days.csv", part)}
        />
      )}
      <div className="desk-import-columns">
        <div className="cs-stack">
          <section className="cs-panel cs-stack" aria-labelledby="series-flagged">
            <h2 className="desk-panel-title" id="series-flagged">
              {translate("flags.title")}
            </h2>
            <FlagList
              flags={answer.flags}
              counts={answer.flagCounts}
              hasLines={answer.lines.length > 1}
            />
          </section>
          {mayWrite && isStanding ? <EnterLastValue answer={answer} /> : null}
        </div>
        <div className="cs-stack">
          <SeriesHistory answer={answer} />
          <Files answer={answer} part={part} />
          <SeriesSourcePanel answer={answer} />
          {mayWrite && isStanding ? <WithdrawSeries answer={answer} /> : null}
        </div>
      </div>
    </>
  );
}

/** One imported series: beside our own count, with its flags, files and source. */
export function SeriesPage({ series }: { readonly series: string }) {
  const translate = useTranslate(seriesMessages);
  const [part, setPart] = useState<ShownPart>({});
  const found = useQuery(seriesQuery(series, part));
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures/series" className="desk-link">
          <IconBack />
          {translate("list.back")}
        </RoomLink>
      </p>
      <QueryGate query={found} label={translate("page.loading")}>
        {(answer) => <Series answer={answer} part={part} onChange={setPart} />}
      </QueryGate>
    </div>
  );
}
