import type { Situation } from "@caravanserai/contract";
import { useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useMay } from "../app/desk-context.ts";
import { RoomLink } from "../app/room-link.tsx";
import { PlacesBar } from "../places/places-bar.tsx";
import { BoardFigure } from "./board-figure.tsx";
import { situationMessages } from "./messages/index.ts";
import { silenceOf } from "./silence.ts";

const toPlaces = (value: ReactNode) => <RoomLink to="/places">{value}</RoomLink>;
const toDiscrepancies = (value: ReactNode) => <RoomLink to="/discrepancies">{value}</RoomLink>;
const toDuplicates = (value: ReactNode) => <RoomLink to="/duplicates">{value}</RoomLink>;

interface GroupProps {
  readonly title: string;
  /** Where all its figures come from. */
  readonly source?: string;
  readonly children: ReactNode;
}

function Group({ title, source, children }: GroupProps) {
  const translateUi = useUiTranslate();
  return (
    <section className="desk-group" aria-label={title}>
      <h2 className="desk-group-title">{title}</h2>
      {source === undefined ? null : (
        <p className="desk-group-source">{translateUi("figure.source", { source })}</p>
      )}
      {children}
    </section>
  );
}

interface SituationProps {
  readonly situation: Situation;
}

interface FigureBoardProps extends SituationProps {
  /** Of a past moment: what only stands now is left out. */
  readonly isPast?: boolean;
}

function CrossingsGroup({ situation: { figures, days }, isPast = false }: FigureBoardProps) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const today = days.at(-1);
  const todayNote = (value: number | undefined) =>
    value === undefined || isPast
      ? {}
      : { note: translate("board.today", { value: format.number(value) }) };
  return (
    <Group title={translate("board.crossings")} source={translate("origin.tallies")}>
      <BoardFigure
        name="crossingsIn"
        figure={figures.crossingsIn}
        isLeading
        {...todayNote(today?.in)}
      />
      <BoardFigure name="crossingsOut" figure={figures.crossingsOut} {...todayNote(today?.out)} />
      <BoardFigure
        name="crossingsNet"
        figure={figures.crossingsNet}
        note={translate("board.notPersons")}
      />
    </Group>
  );
}

function PersonsGroup({ situation: { figures } }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const households = figures.householdsRegistered?.value ?? null;
  return (
    <Group title={translate("board.persons")} source={translate("origin.departures")}>
      <BoardFigure
        name="personsRegistered"
        figure={figures.personsRegistered}
        isLeading
        {...(households === null
          ? {}
          : { note: translate("board.households", { value: format.number(households) }) })}
      />
      <BoardFigure
        name="registeredPresent"
        figure={figures.registeredPresent}
        note={translate("board.presentRule")}
      />
      <BoardFigure name="numbersIssued" figure={figures.numbersIssued} />
    </Group>
  );
}

function PlacesGroup({ situation: { figures } }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const mayRead = useMay("places.read");
  const capacity = figures.placesCapacity?.value ?? null;
  const counts = {
    capacity: capacity ?? 0,
    blocked: figures.placesBlocked?.value ?? 0,
    held: figures.placesHeld?.value ?? 0,
    occupied: figures.placesOccupied?.value ?? 0,
    free: figures.placesFree?.value ?? 0,
  };
  return (
    <Group title={translate("board.places")} source={translate("origin.placements")}>
      <BoardFigure
        name="placesFree"
        figure={figures.placesFree}
        isLeading
        {...(capacity === null
          ? {}
          : { note: translate("board.ofCapacity", { value: format.number(capacity) }) })}
        {...(mayRead ? { link: toPlaces } : {})}
      />
      {capacity === null ? null : <PlacesBar counts={counts} />}
      <div className="desk-group-pair">
        <BoardFigure name="placesOccupied" figure={figures.placesOccupied} />
        <BoardFigure name="placesHeld" figure={figures.placesHeld} />
      </div>
    </Group>
  );
}

function OpenGroup({ situation }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const mayDecide = useMay("duplicate.read");
  const maySettle = useMay("discrepancy.read");
  const { figures, silentPosts, postsHeard } = situation;
  const { count } = silenceOf(silentPosts);
  return (
    <Group title={translate("board.open")} source={translate("origin.journal")}>
      <div className="desk-figure" data-leading="true" data-alarm={count > 0}>
        <p className="desk-figure-label">{translate("board.silent")}</p>
        <p className="desk-figure-value">
          <a href="#silent">{format.number(count)}</a>
        </p>
        <p className="desk-figure-note">
          <span>{translate("board.silentOf", { value: format.number(count + postsHeard) })}</span>
          <span className="cs-tabular">
            {translateUi("figure.asOf", { time: format.time(situation.asOfMs) })}
          </span>
        </p>
      </div>
      <BoardFigure
        name="discrepanciesOpen"
        figure={figures.discrepanciesOpen}
        {...(maySettle ? { link: toDiscrepancies } : {})}
      />
      <BoardFigure
        name="duplicatesOpen"
        figure={figures.duplicatesOpen}
        {...(mayDecide ? { link: toDuplicates } : {})}
      />
    </Group>
  );
}

/** The wallboard: four questions, crossings and people never in one group. */
export function FigureBoard({ situation, isPast = false }: FigureBoardProps) {
  return (
    <div className="desk-board">
      <CrossingsGroup situation={situation} isPast={isPast} />
      <PersonsGroup situation={situation} />
      <PlacesGroup situation={situation} />
      {isPast ? null : <OpenGroup situation={situation} />}
    </div>
  );
}
