import type { NeighbourView } from "@caravanserai/contract";
import { html, type Html } from "../public/html.ts";
import { fullTimeText, rangeText } from "./board-format.ts";
import type { Shown } from "./crossing-card.ts";

/** Boards of neighbours, apart from our own figures, each with the time it was fetched. */
export function neighboursSection(neighbours: readonly NeighbourView[], shown: Shown): Html {
  if (neighbours.length === 0) return html``;
  const { words } = shown;
  return html`<section aria-labelledby="neighbours">
    <h2 id="neighbours">${words.neighboursTitle}</h2>
    <p>${words.neighbourLead}</p>
    ${neighbours.map((neighbour) => neighbourView(neighbour, shown))}
  </section>`;
}

function neighbourView({ name, fetchedAtMs, ports }: NeighbourView, { words }: Shown): Html {
  const fetched =
    fetchedAtMs === null
      ? words.neverFetched
      : words.fetched(`${fullTimeText(fetchedAtMs, 0)} UTC`);
  const rows = ports.flatMap((port) =>
    port.lanes.map(
      ({ mode, wait }) =>
        html`<tr>
          <th scope="row">${port.name}</th>
          <td>${words.lanes[mode]}</td>
          <td>
            ${wait.kind === "known" ? rangeText(wait, words) : words.notKnown[wait.reason]}
          </td>
          <td>${wait.kind === "known" ? words.methods[wait.method] : ""}</td>
        </tr>`,
    ),
  );
  return html`<h3>${name}</h3>
    <p class="small">${fetched}</p>
    <div class="scroll">
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
