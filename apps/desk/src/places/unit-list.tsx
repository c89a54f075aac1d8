import type { SiteView } from "@caravanserai/contract";
import { Button, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { FreeWords } from "./free-words.tsx";
import { placesMessages } from "./messages/index.ts";
import { PlacesBar } from "./places-bar.tsx";
import type { UnitView } from "./placement-acts.ts";
import { useUnitKindWord } from "./use-kind-words.ts";

interface UnitRowProps {
  readonly unit: UnitView;
  readonly isChosen: boolean;
  readonly onChoose?: (unit: string) => void;
}

function UnitRow({ unit, isChosen, onChoose }: UnitRowProps) {
  const translate = useTranslate(placesMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const kindWord = useUnitKindWord();
  const numbers = (["occupied", "held", "blocked", "capacity"] as const)
    .map((key) => `${translateUi(`chart.${key}`)} ${format.number(unit[key])}`)
    .join(" · ");
  return (
    <li className="desk-unit" data-chosen={isChosen}>
      <div className="desk-unit-words">
        <span className="desk-site-head">
          <span className="desk-site-name" translate="no">
            {unit.code}
          </span>
          <FreeWords free={unit.free} />
        </span>
        <PlacesBar counts={unit} />
        <span className="desk-sub">
          {kindWord(unit.kind)} · {numbers}
        </span>
      </div>
      {onChoose === undefined ? null : (
        <Button
          label={`${translate("unit.choose")}: ${unit.code}`}
          onPress={() => onChoose(unit.unit)}
        >
          {translate("unit.choose")}
        </Button>
      )}
    </li>
  );
}

export interface UnitListProps {
  readonly site: SiteView;
  readonly chosenUnit?: string;
  /** Absent where the session may only look. */
  readonly onChoose?: (unit: string) => void;
}

/** Rooms, dormitories and sections of a site with what is free in each. */
export function UnitList({ site, chosenUnit, onChoose }: UnitListProps) {
  const translate = useTranslate(placesMessages);
  return (
    <section className="cs-panel cs-stack" aria-label={translate("unit.title")}>
      <h2 className="desk-panel-title">{translate("unit.title")}</h2>
      <ul className="desk-units">
        {site.units.map((unit) => (
          <UnitRow
            key={unit.unit}
            unit={unit}
            isChosen={unit.unit === chosenUnit}
            {...(onChoose === undefined ? {} : { onChoose })}
          />
        ))}
      </ul>
    </section>
  );
}
