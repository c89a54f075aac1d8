import {
  Button,
  ChoiceTiles,
  IconNext,
  IconPause,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useEffect, useState } from "react";
import { hourMs, nextHour, type HourSpan } from "./look-back-hours.ts";
import { roomMessages } from "./room-messages/index.ts";
import type { KnownAt, PastMoment } from "./room-queries.ts";

export interface LookBackProps {
  readonly span: HourSpan;
  /** Undefined is now. */
  readonly past: PastMoment | undefined;
  readonly onLook: (past: PastMoment | undefined) => void;
}

/** An hour a step, slow enough to see what changes. */
const playStepMs = 700;

/** Goes back through the period by the hour; at its end stands now, which follows every change. */
export function LookBack({ span, past, onLook }: LookBackProps) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const [isPlaying, setPlaying] = useState(false);
  const [knownAt, setKnownAt] = useState<KnownAt>("now");
  const atMs = past?.atMs ?? span.lastMs;
  const goTo = (moment: number, known: KnownAt = knownAt) =>
    onLook(moment >= span.lastMs ? undefined : { atMs: moment, knownAt: known });
  const spoken = past === undefined ? translate("back.live") : format.dateTime(atMs);
  usePlaying(isPlaying, () => {
    const next = nextHour(atMs, span);
    if (next >= span.lastMs) setPlaying(false);
    goTo(next);
  });
  return (
    <section
      className="desk-look"
      aria-label={translate("back.title")}
      data-past={past !== undefined}
    >
      <Button
        kind="quiet"
        icon={isPlaying ? <IconPause /> : <IconNext />}
        onPress={() => {
          if (!isPlaying && past === undefined) goTo(span.firstMs);
          setPlaying(!isPlaying);
        }}
      >
        {isPlaying ? translate("back.pause") : translate("back.play")}
      </Button>
      <label className="desk-look-slider">
        <span>{translate("back.title")}</span>
        <input
          type="range"
          min={0}
          max={(span.lastMs - span.firstMs) / hourMs}
          value={(atMs - span.firstMs) / hourMs}
          aria-valuetext={spoken}
          onChange={(event) => {
            setPlaying(false);
            goTo(span.firstMs + Number(event.currentTarget.value) * hourMs);
          }}
        />
        <output className="cs-tabular">{spoken}</output>
      </label>
      {past === undefined ? null : (
        <div className="desk-look-known cs-visually-hidden-legend">
          <ChoiceTiles
            id="known-at"
            label={translate("back.knowledge")}
            layout="compact"
            value={knownAt}
            onChange={(known) => {
              setKnownAt(known);
              goTo(atMs, known);
            }}
            choices={[
              { value: "now", label: translate("back.knownNow") },
              { value: "then", label: translate("back.knownThen") },
            ]}
          />
          <Button
            onPress={() => {
              setPlaying(false);
              onLook(undefined);
            }}
          >
            {translate("back.now")}
          </Button>
        </div>
      )}
    </section>
  );
}

function usePlaying(isPlaying: boolean, step: () => void): void {
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(step, playStepMs);
    return () => clearTimeout(timer);
  });
}
