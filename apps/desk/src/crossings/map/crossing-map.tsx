import { useLanguage, useTranslate, useWidth } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useId, useMemo } from "react";
import { crossingName } from "../../situation/crossing-words.ts";
import { waitStep, type CrossingRow, type WaitStep } from "../crossing-rows.ts";
import { crossingsMessages } from "../messages/index.ts";
import { useWaitWords } from "../use-wait-words.ts";
import { atlasQuery, cutBaseMap, type BaseMap } from "./base-map.ts";
import { labelLinePx, placeLabels } from "./label-places.ts";
import { isNear, namePlace } from "./name-place.ts";
import { projector, windowAround, type LonLat, type MapSize, type Point } from "./projection.ts";
import { TownMarks } from "./town-marks.tsx";

export interface CrossingMapProps {
  readonly title: string;
  readonly rows: readonly CrossingRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (crossing: string) => void;
}

/** From here on a label names the crossing too; below, the table does. */
const namedFromPx = 560;

/** Circle, diamond, triangle: told apart without colour. Unknown is hollow and dashed. */
export function WaitMark({ step }: { readonly step: WaitStep }) {
  if (step === "very-long") {
    return <path className="desk-mark" data-step={step} d="M0-12L12 9H-12Z" />;
  }
  if (step === "long") {
    return <path className="desk-mark" data-step={step} d="M0-9L9 0L0 9L-9 0Z" />;
  }
  return <circle className="desk-mark" data-step={step} r={step === "short" ? 6 : 7} />;
}

interface MarkedRow {
  readonly row: CrossingRow;
  readonly at: Point;
  readonly lines: readonly string[];
}

function placed({ crossing }: CrossingRow): readonly LonLat[] {
  const { location } = crossing;
  return location === null ? [] : [[location.longitude, location.latitude]];
}

interface BaseProps {
  readonly base: BaseMap;
  readonly size: MapSize;
  /** What names of countries keep away from. */
  readonly marks: readonly Point[];
}

const namedAreaPx = 6_000;

function Base({ base, size, marks }: BaseProps) {
  const translate = useTranslate(crossingsMessages);
  return (
    <g aria-hidden="true">
      {base.lands.map(({ country, path }, index) => (
        <path key={index} className="desk-map-land" data-country={country} d={path} />
      ))}
      <path className="desk-map-coast" d={base.coasts} />
      <path className="desk-map-border" d={base.borders} />
      {base.lands.map(({ country, areaPx, outline }) => {
        const key = `country.${country}`;
        if (areaPx < namedAreaPx || !isCountryKey(key) || !isNear(outline, marks)) return null;
        const place = namePlace(outline, marks, size);
        if (place === undefined) return null;
        return (
          <text
            key={country}
            className="desk-map-country"
            x={place[0]}
            y={place[1]}
            textAnchor="middle"
          >
            {translate(key)}
          </text>
        );
      })}
    </g>
  );
}

type CountryKey = Extract<keyof (typeof crossingsMessages)["en"], `country.${string}`>;

function isCountryKey(key: string): key is CountryKey {
  return Object.hasOwn(crossingsMessages.en, key);
}

/** Chosen with a finger or a mouse here; keys use the table, which says the same. */
function Mark({
  mark,
  isChosen,
  onChoose,
}: {
  readonly mark: MarkedRow;
  readonly isChosen: boolean;
  readonly onChoose: (crossing: string) => void;
}) {
  const { row, at } = mark;
  return (
    <g
      className="desk-map-mark"
      data-chosen={isChosen}
      transform={`translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`}
      onClick={() => onChoose(row.crossing.crossing)}
    >
      <title>{mark.lines.join(": ")}</title>
      <circle className="desk-map-hit" r="24" />
      {isChosen ? <circle className="desk-map-chosen" r="16" /> : null}
      <WaitMark step={waitStep(row)} />
    </g>
  );
}

function Labels({ marks, size }: { readonly marks: readonly MarkedRow[]; readonly size: MapSize }) {
  const hasNames = size.widthPx >= namedFromPx;
  const words = useWaitWords();
  const wishes = marks.map(({ at, lines, row }) => ({
    at,
    lines: hasNames ? lines : [words.shortest(row)],
  }));
  return placeLabels(wishes, size).map(({ x, y }, index) => (
    <text key={marks[index]?.row.crossing.crossing} className="desk-map-label" textAnchor="middle">
      {wishes[index]?.lines.map((line, lineIndex, all) => (
        <tspan
          key={lineIndex}
          className={lineIndex === all.length - 1 ? "desk-map-wait" : "desk-map-name"}
          x={x}
          y={y + lineIndex * labelLinePx}
        >
          {line}
        </tspan>
      ))}
    </text>
  ));
}

/** Crossings where they lie, by how long people wait. The base map is a file of our own. */
export function CrossingMap({ title, rows, chosen, onChoose }: CrossingMapProps) {
  const id = useId();
  const [element, widthPx] = useWidth();
  const language = useLanguage();
  const words = useWaitWords();
  const translate = useTranslate(crossingsMessages);
  const { data: atlas } = useQuery(atlasQuery);
  const heightPx = Math.round(Math.max(240, Math.min(440, widthPx * 0.36)));
  const size = useMemo(() => ({ widthPx, heightPx }), [widthPx, heightPx]);
  const places = JSON.stringify(rows.flatMap(placed));
  const window = useMemo(() => windowAround(JSON.parse(places) as LonLat[], size), [places, size]);
  const base = useMemo(
    () =>
      atlas === undefined || window === undefined ? undefined : cutBaseMap(atlas, window, size),
    [atlas, window, size],
  );
  if (window === undefined) return <p className="cs-soft">{translate("map.noPlaces")}</p>;
  const project = projector(window, size);
  const marks = rows.flatMap((row): readonly MarkedRow[] =>
    placed(row).map((place) => ({
      row,
      at: project(place),
      lines: [crossingName(row.crossing, language), words.short(row)],
    })),
  );
  return (
    <div className="cs-chart desk-map" ref={element}>
      <svg
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        height={heightPx}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{marks.map(({ lines }) => lines.join(": ")).join("; ")}</desc>
        <rect className="desk-map-sea" width={widthPx} height={heightPx} />
        {base === undefined ? null : (
          <Base base={base} size={size} marks={marks.map(({ at }) => at)} />
        )}
        <TownMarks project={project} size={size} marks={marks.map(({ at }) => at)} />
        {marks.map((mark) => (
          <Mark
            key={mark.row.crossing.crossing}
            mark={mark}
            isChosen={mark.row.crossing.crossing === chosen}
            onChoose={onChoose}
          />
        ))}
        <Labels marks={marks} size={size} />
      </svg>
    </div>
  );
}
