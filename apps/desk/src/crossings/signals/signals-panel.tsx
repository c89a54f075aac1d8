import type { TroubleSignalsAnswer, TroubleSignalView, WaitCrossing } from "@caravanserai/contract";
import {
  AboutFigure,
  FigureProvenance,
  IconLock,
  useFormat,
  useLanguage,
  useTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useConnection } from "../../app/desk-context.ts";
import { QueryGate } from "../../problems/query-gate.tsx";
import { crossingName } from "../../situation/crossing-words.ts";
import { troubleQuery } from "../waits-queries.ts";
import { signalMessages } from "./messages/index.ts";
import { askFirstKeys, figureLines } from "./signal-words.ts";

export interface SignalsPanelProps {
  readonly crossings: readonly WaitCrossing[];
}

function SignalCard({
  signal,
  name,
}: {
  readonly signal: TroubleSignalView;
  readonly name: string;
}) {
  const translate = useTranslate(signalMessages);
  const format = useFormat();
  const lines = figureLines(signal, { translate, format });
  return (
    <li className="desk-signal">
      <h3 className="desk-small-title">
        {translate(`question.${signal.code}`, { name, subject: signal.subject.label })}
      </h3>
      <p className="cs-small cs-soft cs-tabular">
        {translate("signals.period", {
          from: format.dateTime(signal.fromMs),
          to: format.dateTime(signal.toMs),
        })}
      </p>
      <div className="desk-signal-ask">
        <p className="desk-signal-head">{translate("signals.askFirst")}</p>
        <ul>
          {askFirstKeys(signal).map((key) => (
            <li key={key}>{translate(key)}</li>
          ))}
        </ul>
      </div>
      {lines.length === 0 ? null : (
        <dl className="desk-signal-figures">
          {lines.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="cs-tabular">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Signals({
  answer,
  crossings,
}: SignalsPanelProps & { readonly answer: TroubleSignalsAnswer }) {
  const translate = useTranslate(signalMessages);
  const language = useLanguage();
  const isStale = useConnection().state === "lost";
  const nameOf = (code: string) => {
    const crossing = crossings.find((one) => one.crossing === code);
    return crossing === undefined ? code : crossingName(crossing, language);
  };
  return (
    <>
      <FigureProvenance
        asOf={answer.asOfMs}
        isStale={isStale}
        source={translate("signals.source")}
        about=""
      />
      {answer.signals.length === 0 ? (
        <p>{translate("signals.none")}</p>
      ) : (
        <ul className="desk-signals">
          {answer.signals.map((signal) => (
            <SignalCard key={signal.key} signal={signal} name={nameOf(signal.crossing)} />
          ))}
        </ul>
      )}
    </>
  );
}

/**
 * Patterns that deserve a question, for the two roles that may ask it. Innocent explanations stand
 * before the figures: a figure alone reads as an accusation. There is no file of it.
 */
export function SignalsPanel({ crossings }: SignalsPanelProps) {
  const translate = useTranslate(signalMessages);
  const signals = useQuery(troubleQuery);
  const title = translate("signals.title");
  return (
    <section className="cs-panel cs-figure-panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="desk-signals-who">
        <IconLock />
        <span>{translate("signals.who")}</span>
      </p>
      <QueryGate query={signals} label={title}>
        {(answer) => <Signals answer={answer} crossings={crossings} />}
      </QueryGate>
      <AboutFigure figureLabel={title}>{translate("signals.about")}</AboutFigure>
    </section>
  );
}
