import type { CountRange, SituationRoom } from "@caravanserai/contract";
import { RangeBar, useFormat, useTranslate } from "@caravanserai/ui";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { outwardRange } from "./outward-range.ts";
import { roomMessages } from "./room-messages/index.ts";
import { TermName } from "./term-name.tsx";

type TermKey =
  "entries" | "registeredExits" | "unregisteredExits" | "remaining" | "stayers" | "registered";

interface Term {
  readonly key: TermKey;
  readonly sign: "" | "−" | "=";
  /** Null is unknown. */
  readonly range: CountRange | null;
  readonly isApart?: boolean;
}

const exactly = (value: number): CountRange => ({ low: value, high: value });

interface PresentPanelProps {
  readonly room: SituationRoom;
  readonly present: NonNullable<SituationRoom["present"]>;
}

function termsOf(present: PresentPanelProps["present"]): readonly Term[] {
  return [
    { key: "entries", sign: "", range: exactly(present.entries) },
    { key: "registeredExits", sign: "−", range: exactly(present.registeredExits) },
    { key: "unregisteredExits", sign: "−", range: present.unregisteredExits },
    { key: "remaining", sign: "=", range: outwardRange(present.remaining) },
    { key: "stayers", sign: "", range: null, isApart: true },
    { key: "registered", sign: "", range: exactly(present.registeredPresent), isApart: true },
  ];
}

/** Entries less exits, with every unknown said: a range where a number would pretend. */
export function PresentPanel({ room, present }: PresentPanelProps) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const title = translate("present.title");
  const terms = termsOf(present);
  const exits = format.number(present.exitsCounted);
  const written = (range: CountRange | null) => {
    if (range === null) return translate("unknown");
    if (range.low === range.high) return format.number(range.low);
    return translate("range", { low: format.number(range.low), high: format.number(range.high) });
  };
  const twin = {
    caption: useTableCaption()(title),
    columns: [
      { label: translate("present.term") },
      { label: translate("present.low"), isNumeric: true },
      { label: translate("present.high"), isNumeric: true },
    ],
    rows: terms.map(({ key, range }) => [
      translate(`present.${key}`),
      range?.low ?? translate("unknown"),
      range?.high ?? translate("unknown"),
    ]),
  };
  const shown = outwardRange(present.remaining);
  return (
    <ChartPanel
      title={title}
      asOfMs={room.asOfMs}
      source={translate("since", {
        source: translate("present.source"),
        time: format.dateTime(room.sinceMs),
      })}
      about={translate("present.about")}
      twin={twin}
      table="still-here"
    >
      <ul className="desk-terms">
        {terms.map(({ key, sign, range, isApart = false }) => (
          <li key={key} data-key={key} data-apart={isApart}>
            <span className="desk-terms-sign">{sign}</span>
            <TermName
              name={translate(`present.${key}`)}
              meaning={
                key === "unregisteredExits"
                  ? translate("present.unregisteredExits.about", { exits })
                  : translate(`present.${key}.about`)
              }
            />
            <span className="desk-terms-value" data-unknown={range === null}>
              {written(range)}
            </span>
          </li>
        ))}
      </ul>
      <RangeBar known={0} low={shown.low} high={shown.high} most={present.entries} />
    </ChartPanel>
  );
}
