import { townIn } from "@caravanserai/domain";
import { useLanguage } from "@caravanserai/ui";
import type { LonLat, MapSize, Point } from "./projection.ts";
import { towns } from "./towns.ts";

interface TownMarksProps {
  readonly project: (place: LonLat) => Point;
  readonly size: MapSize;
  /** Crossings, which come first: a town near one would only hide it. */
  readonly marks: readonly Point[];
}

const edgePx = 12;
/** How near a crossing a town is left out, so that labels have room. */
const nearPx: Point = [64, 34];

/** Dots and names of towns within the picture. Read with the eyes only: the table has the rest. */
export function TownMarks({ project, size, marks }: TownMarksProps) {
  const language = useLanguage();
  const isFree = ([x, y]: Point) =>
    x > edgePx &&
    x < size.widthPx - nearPx[0] &&
    y > edgePx &&
    y < size.heightPx - edgePx &&
    !marks.some((mark) => Math.abs(mark[0] - x) < nearPx[0] && Math.abs(mark[1] - y) < nearPx[1]);
  const shown = towns
    .map((town) => ({ town, at: project(town.at) }))
    .filter(({ at }) => isFree(at));
  return (
    <g aria-hidden="true">
      {shown.map(({ town, at: [x, y] }) => (
        <g key={town.name} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
          <circle className="desk-map-town" r="2.5" />
          <text className="desk-map-town-name" x="6" y="4">
            {townIn(language, town.name)}
          </text>
        </g>
      ))}
    </g>
  );
}
