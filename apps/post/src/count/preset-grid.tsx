import type { CrossingDirection, CrossingMode } from "@caravanserai/domain";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { Button as AriaButton } from "react-aria-components";
import { hasVehicle, modeIcons } from "../parts/mode-icons.ts";
import { countMessages } from "./count-messages.ts";
import type { Counted } from "./use-tally.ts";

/** Party sizes worth a key of their own. Adults are assumed; children have the form below. */
const presetRows: readonly (readonly (readonly [mode: CrossingMode, adults: number])[])[] = [
  [1, 2, 3, 4, 5].map((adults) => ["car", adults] as const),
  [
    ["foot", 1],
    ["foot", 2],
    ["foot", 3],
    ["foot", 4],
    ["bicycle", 1],
  ],
];

export interface PresetGridProps {
  readonly direction: CrossingDirection;
  readonly modes: readonly CrossingMode[];
  readonly onCount: (counted: Counted) => Promise<boolean>;
}

/** The usual vehicle is one tap once the direction stands. */
export function PresetGrid({ direction, modes, onCount }: PresetGridProps) {
  const translate = useTranslate(countMessages);
  const format = useFormat();
  return (
    <section className="post-presets" aria-label={translate("usual")} data-direction={direction}>
      <h2 className="cs-small cs-soft">{translate("usual")}</h2>
      {presetRows.map((row, index) => (
        <div className="post-preset-row" key={index}>
          {row.map(([mode, adults]) => {
            const Icon = modeIcons[mode];
            if (!modes.includes(mode)) return null;
            return (
              <AriaButton
                key={`${mode}-${adults}`}
                className="post-preset"
                aria-label={translate("preset", {
                  mode: translate(mode),
                  persons: translate("persons", { count: adults }),
                  direction: translate(direction),
                })}
                onPress={() => {
                  const vehicles = hasVehicle(mode) ? 1 : 0;
                  void onCount({ direction, mode, vehicles, adults, children: 0 });
                }}
              >
                <Icon />
                <span className="post-preset-count">{format.number(adults)}</span>
              </AriaButton>
            );
          })}
        </div>
      ))}
    </section>
  );
}
