import type { WaitView } from "@caravanserai/contract";
import { townIn } from "@caravanserai/domain";
import { html, type Html } from "../public/html.ts";
import { rangeText, timeText, type LocalTime } from "./board-format.ts";
import type { BoardTexts } from "./board-sentences.ts";
import type { BoardLanguage } from "./board-texts.ts";
import {
  modeGroups,
  toldModes,
  type ModeGroup,
  type PublicCrossing,
  type PublicMode,
} from "./mode-groups.ts";

export interface Shown {
  readonly language: BoardLanguage;
  readonly words: BoardTexts;
  readonly nowMs: number;
  /** Of the time in the page's head. */
  readonly utcOffsetMinutes: number;
}

export function nameIn(language: BoardLanguage, crossing: PublicCrossing): string {
  if (language === "kk") return crossing.nameKk;
  return language === "ru" || language === "uk" ? crossing.nameRu : crossing.name;
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

/** How it is known and from when; for the unknown, when something was last heard. */
export function knownFrom(
  wait: WaitView,
  { words, nowMs }: Shown,
  utcOffsetMinutes: number,
): string {
  const time = (atMs: number) => timeText(atMs, { utcOffsetMinutes, nowMs });
  if (wait.kind === "known") return `${words.methods[wait.method]}, ${words.at(time(wait.asOfMs))}`;
  return wait.lastHeardMs === null ? "" : words.lastHeard(time(wait.lastHeardMs));
}

/** The first free slot, where the line is counted; else only when the turn of a newcomer comes. */
export function turnText(
  { turnFromMs, turnToMs, firstFreeSlotMs }: PublicMode,
  { words }: Shown,
  local: LocalTime,
): string {
  if (turnFromMs === null || turnToMs === null || turnToMs - turnFromMs < 60_000) return "";
  const [from, to] = [timeText(turnFromMs, local), timeText(turnToMs, local)];
  return firstFreeSlotMs === null
    ? words.turn(from, to)
    : words.slot(timeText(firstFreeSlotMs, local), from, to);
}

/** Waited for and closed at once: the line stands, and nobody is let through. */
export function closedView({ status, wait }: PublicMode, words: BoardTexts): Html {
  if (status !== "closed" || wait.kind !== "known") return html``;
  return html`<span class="closed">${words.closed}</span>`;
}

function calledView({ calledNumbers }: ModeGroup, { words }: Shown): Html {
  if (calledNumbers.length === 0) return html``;
  const numbers = calledNumbers.map((number) => html`<b>${number}</b> `);
  return html`<p class="called">${words.called}: ${numbers}</p>`;
}

function groupRow(crossing: PublicCrossing, group: ModeGroup, shown: Shown): Html {
  const { words, nowMs } = shown;
  const mode = group.modes[0];
  const { wait } = mode;
  const isKnown = wait.kind === "known";
  const turn = turnText(mode, shown, { utcOffsetMinutes: crossing.utcOffsetMinutes, nowMs });
  const names = group.modes.map((one) => words.modes[one.mode]).join(" · ");
  return html`<li class="mode">
    <p class="line">
      <span class="by">${names}</span>
      <strong class="${isKnown ? "wait" : "wait unknown"}">${waitText(mode, words)}</strong>
      ${isKnown ? trendView(mode, words) : html``}
      ${closedView(mode, words)}
    </p>
    <p class="small">
      ${isKnown ? html`<span class="badge ${wait.method}"></span>` : html``}
      ${knownFrom(wait, shown, crossing.utcOffsetMinutes)}
    </p>
    ${turn === "" ? html`` : html`<p class="turn">${turn}</p>`}
    ${isKnown ? calledView(group, shown) : html``}
  </li>`;
}

/** The town, and what the clocks there show where that is not the time of the page. */
export function townText({ town, utcOffsetMinutes }: PublicCrossing, shown: Shown): string {
  const { language, words, nowMs } = shown;
  const name = townIn(language, town);
  if (utcOffsetMinutes === shown.utcOffsetMinutes) return name;
  return `${name} · ${words.localTime(timeText(nowMs, { utcOffsetMinutes, nowMs }))}`;
}

export function crossingCard(crossing: PublicCrossing, shown: Shown): Html {
  const rows = modeGroups(toldModes(crossing)).map((group) => groupRow(crossing, group, shown));
  const id = `c-${crossing.crossing}`;
  return html`<article class="crossing" aria-labelledby="${id}">
    <h2 id="${id}">${nameIn(shown.language, crossing)}</h2>
    <p class="town">${townText(crossing, shown)}</p>
    <ul>
      ${rows}
    </ul>
  </article>`;
}
