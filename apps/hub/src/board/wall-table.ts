import type { PublicWaits } from "@caravanserai/contract";
import type { CrossingMode } from "@caravanserai/domain";
import { html, type Html } from "../public/html.ts";
import {
  closedView,
  knownFrom,
  nameIn,
  townText,
  trendView,
  turnText,
  waitText,
  type Shown,
} from "./crossing-card.ts";
import { sayingOf, toldModes, type PublicCrossing, type PublicMode } from "./mode-groups.ts";

const order: readonly CrossingMode[] = ["car", "bus", "bicycle", "foot", "train", "air"];

/** Every crossing in one line, to be read from afar. */
export function wallTable({ crossings }: PublicWaits, shown: Shown): Html {
  const { words } = shown;
  const told = new Set(crossings.flatMap((one) => toldModes(one).map(({ mode }) => mode)));
  const modes = order.filter((mode) => told.has(mode));
  return html`<table class="board">
    <thead>
      <tr>
        <td></td>
        ${modes.map((mode) => html`<th scope="col">${words.modes[mode]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${crossings.map((crossing) => wallRow(crossing, modes, shown))}
    </tbody>
  </table>`;
}

interface WallCell {
  readonly own: PublicMode | undefined;
  readonly columns: number;
}

/** Neighbouring columns that say the same are one cell: lanes are often shared. */
function cellsOf({ modes }: PublicCrossing, columns: readonly CrossingMode[]): WallCell[] {
  const cells: WallCell[] = [];
  for (const column of columns) {
    const own = modes.find(({ mode }) => mode === column);
    const last = cells.at(-1);
    const isSame =
      own !== undefined && last?.own !== undefined && sayingOf(own) === sayingOf(last.own);
    if (isSame) cells.splice(-1, 1, { ...last, columns: last.columns + 1 });
    else cells.push({ own, columns: 1 });
  }
  return cells;
}

function wallRow(crossing: PublicCrossing, modes: readonly CrossingMode[], shown: Shown): Html {
  const cells = cellsOf(crossing, modes).map(({ own, columns }) => {
    if (own === undefined) return html`<td></td>`;
    return html`<td colspan="${columns}">${wallCell(crossing, own, shown)}</td>`;
  });
  return html`<tr>
    <th scope="row">
      ${nameIn(shown.language, crossing)} <span>${townText(crossing, shown)}</span>
    </th>
    ${cells}
  </tr>`;
}

function wallCell(crossing: PublicCrossing, own: PublicMode, shown: Shown): Html {
  const { words, nowMs } = shown;
  const { utcOffsetMinutes } = crossing;
  const { wait } = own;
  const known = knownFrom(wait, shown, utcOffsetMinutes);
  if (wait.kind !== "known") {
    return html`<strong class="wait unknown">${waitText(own, words)}</strong>
      <span class="small">${known}</span>`;
  }
  const turn = turnText(own, shown, { utcOffsetMinutes, nowMs });
  return html`<span class="wall-line">
      <strong class="wait">${waitText(own, words)}</strong> ${trendView(own, words)}
      ${closedView(own, words)}
    </span>
    <span class="wall-line small">
      <span><span class="badge ${wait.method}"></span>${known}</span> <span>${turn}</span>
    </span>`;
}
