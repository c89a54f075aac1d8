import type { WaitsAnswer } from "@caravanserai/contract";
import {
  ChoiceTiles,
  Legend,
  useFormat,
  useLanguage,
  useTranslate,
  WaitMultiples,
} from "@caravanserai/ui";
import { useMemo, useState } from "react";
import { crossingName } from "../situation/crossing-words.ts";
import type { CrossingRow, TravelMode } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";
import { alignCourses, courseOf, hasWaits, type CourseKind } from "./wait-courses.ts";
import { WaitsPanel } from "./waits-panel.tsx";

export interface CoursesPanelProps {
  readonly answer: WaitsAnswer;
  readonly rows: readonly CrossingRow[];
  readonly mode: TravelMode;
  readonly chosen: string | undefined;
}

function CoursesLegend() {
  const translate = useTranslate(crossingsMessages);
  return (
    <Legend
      entries={[
        {
          label: translate("courses.band"),
          swatch: (
            <>
              <path className="cs-chart-area" d="M0 3h16v10H0Z" />
              <path className="cs-chart-line" d="M0 8h16" />
            </>
          ),
        },
        {
          label: translate("courses.served"),
          swatch: (
            <path className="cs-multiple-served" d="M1 15V8h4v7ZM6 15V3h4v12ZM11 15V6h4v9Z" />
          ),
        },
        {
          label: translate("courses.lanes"),
          swatch: <path className="cs-multiple-lanes" d="M0 12h5V6h6V9h5" />,
        },
      ]}
    />
  );
}

/** A picture per crossing on one scale: how the wait went, and what stood behind it. */
export function CoursesPanel({ answer, rows, mode, chosen }: CoursesPanelProps) {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const language = useLanguage();
  const histories = useMemo(
    () => answer.history.filter((one) => one.mode === mode),
    [answer.history, mode],
  );
  const [wished, setWished] = useState<CourseKind>();
  const kind = wished ?? (hasWaits(histories, "shown") ? "shown" : "ended");
  const courses = useMemo(
    () =>
      alignCourses(
        rows.flatMap(({ crossing }) => {
          const history = histories.find((one) => one.crossing === crossing.crossing);
          return history === undefined
            ? []
            : [courseOf(history, crossingName(crossing, language), kind)];
        }),
      ),
    [rows, histories, language, kind],
  );
  const columns = [
    "twin.low",
    "twin.middle",
    "twin.high",
    "courses.served",
    "courses.lanes",
  ] as const;
  const twin = {
    columns: [
      { label: translate("column.name") },
      { label: translate("twin.hour") },
      ...columns.map((key) => ({ label: translate(key), isNumeric: true })),
    ],
    rows: courses.flatMap(({ name, hours }) =>
      hours.map(({ at, low, middle, high, served, lanes }) => [
        name,
        format.dateTime(at),
        ...[low, middle, high].map((v) => (v === undefined ? undefined : Math.round(v))),
        served,
        lanes === undefined ? undefined : Math.round(lanes * 10) / 10,
      ]),
    ),
  };
  return (
    <WaitsPanel
      title={translate("courses.title")}
      asOfMs={answer.asOfMs}
      source={translate("source.tokens")}
      about={translate(`courses.about.${kind}`)}
      twin={twin}
      file="wait-history"
      controls={
        <div className="cs-visually-hidden-legend">
          <ChoiceTiles
            id="courses-kind"
            label={translate("courses.kind")}
            layout="compact"
            value={kind}
            onChange={setWished}
            choices={[
              { value: "shown", label: translate("courses.shown") },
              { value: "ended", label: translate("courses.ended") },
            ]}
          />
        </div>
      }
    >
      <CoursesLegend />
      <WaitMultiples
        courses={courses}
        chosen={chosen}
        words={{
          wait: translate("column.wait"),
          served: translate("courses.served"),
          lanes: translate("courses.lanes"),
        }}
      />
    </WaitsPanel>
  );
}
