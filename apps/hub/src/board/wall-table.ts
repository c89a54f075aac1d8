import type { PublicWaits } from "@caravanserai/contract";
import type { CrossingMode } from "@caravanserai/domain";
import { html, type Html } from "../public/html.ts";
import {
  nameIn,
  toldModes,
  trendView,
  waitText,
  type PublicCrossing,
  type Shown,
} from "./crossing-card.ts";

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

function wallRow(crossing: PublicCrossing, modes: readonly CrossingMode[], shown: Shown): Html {
  const cells = modes.map((mode) => {
    const own = crossing.modes.find((one) => one.mode === mode);
    if (own === undefined) return html`<td></td>`;
    const { words } = shown;
    const isKnown = own.wait.kind === "known";
    return html`<td>
      <strong class="${isKnown ? "wait" : "wait unknown"}">${waitText(own, words)}</strong>
      ${isKnown ? trendView(own, words) : html``}
    </td>`;
  });
  return html`<tr>
    <th scope="row">${nameIn(shown.language, crossing)} <span>${crossing.town}</span></th>
    ${cells}
  </tr>`;
}
