import type { PublicWaits, WaitView } from "@caravanserai/contract";
import { html, type Html } from "../public/html.ts";
import { rangeText, timeText, type LocalTime } from "./board-format.ts";
import type { BoardTexts } from "./board-sentences.ts";
import type { BoardLanguage } from "./board-texts.ts";

export type PublicCrossing = PublicWaits["crossings"][number];
type PublicMode = PublicCrossing["modes"][number];

export interface Shown {
  readonly language: BoardLanguage;
  readonly words: BoardTexts;
  readonly nowMs: number;
}

export function nameIn(language: BoardLanguage, crossing: PublicCrossing): string {
  if (language === "kk") return crossing.nameKk;
  return language === "ru" || language === "uk" ? crossing.nameRu : crossing.name;
}

/** A mode of which nothing was ever said is no row: trains pass a road crossing unasked. */
export function toldModes({ modes }: PublicCrossing): readonly PublicMode[] {
  const isTold = ({ status, wait }: PublicMode) =>
    status !== "not-told" || wait.kind === "known" || wait.reason !== "nothing-heard";
  const told = modes.filter(isTold);
  return told.length > 0 ? told : modes.filter(({ mode }) => mode !== "train" && mode !== "air");
}

const arrows = { up: "↗", steady: "→", down: "↘" } as const;

/** The direction in a sign and a word; no colour says anything alone. */
export function trendView({ trend }: PublicMode, words: BoardTexts): Html {
  if (trend === "unknown") return html``;
  return html`<span class="trend ${trend}"
    ><span aria-hidden="true">${arrows[trend]}</span> ${words.trends[trend]}</span
  >`;
}

export function waitText({ wait, status }: PublicMode, words: BoardTexts): string {
  if (wait.kind === "known") return rangeText(wait, words);
  return status === "closed" ? words.closed : words.notKnown[wait.reason];
}

function knownFrom(wait: WaitView, { words, nowMs }: Shown, utcOffsetMinutes: number): string {
  const time = (atMs: number) => timeText(atMs, { utcOffsetMinutes, nowMs });
  if (wait.kind === "known") return `${words.methods[wait.method]}, ${words.at(time(wait.asOfMs))}`;
  return wait.lastHeardMs === null ? "" : words.lastHeard(time(wait.lastHeardMs));
}

/** The first free slot, where the line is counted; else only when the turn of a newcomer comes. */
function turnView(
  { turnFromMs, turnToMs, firstFreeSlotMs }: PublicMode,
  { words }: Shown,
  local: LocalTime,
): Html {
  if (turnFromMs === null || turnToMs === null || turnToMs - turnFromMs < 60_000) return html``;
  const [from, to] = [timeText(turnFromMs, local), timeText(turnToMs, local)];
  const text =
    firstFreeSlotMs === null
      ? words.turn(from, to)
      : words.slot(timeText(firstFreeSlotMs, local), from, to);
  return html`<p class="turn">${text}</p>`;
}

function modeRow(crossing: PublicCrossing, mode: PublicMode, shown: Shown): Html {
  const { words, nowMs } = shown;
  const { wait, calledNumbers } = mode;
  const isKnown = wait.kind === "known";
  const local = { utcOffsetMinutes: crossing.utcOffsetMinutes, nowMs };
  const isClosed = mode.status === "closed" && isKnown;
  const called =
    calledNumbers.length === 0 || !isKnown
      ? html``
      : html`<p class="called">${words.called}: ${calledNumbers.map((number) => html`<b>${number}</b> `)}</p>`;
  return html`<li class="mode">
    <p class="line">
      <span class="by">${words.modes[mode.mode]}</span>
      <strong class="${isKnown ? "wait" : "wait unknown"}">${waitText(mode, words)}</strong>
      ${isKnown ? trendView(mode, words) : html``}
      ${isClosed ? html`<span class="closed">${words.closed}</span>` : html``}
    </p>
    <p class="small">
      ${isKnown ? html`<span class="badge ${wait.method}"></span>` : html``}
      ${knownFrom(wait, shown, crossing.utcOffsetMinutes)}
    </p>
    ${turnView(mode, shown, local)} ${called}
  </li>`;
}

export function crossingCard(crossing: PublicCrossing, shown: Shown): Html {
  const rows = toldModes(crossing).map((mode) => modeRow(crossing, mode, shown));
  const id = `c-${crossing.crossing}`;
  return html`<article class="crossing" aria-labelledby="${id}">
    <h2 id="${id}">${nameIn(shown.language, crossing)}</h2>
    <p class="town">${crossing.town}</p>
    <ul>
      ${rows}
    </ul>
  </article>`;
}
