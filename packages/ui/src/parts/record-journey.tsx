import { IconAllReceived, IconHub, IconTablet } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";

export type RecordStage = "tablet" | "hub" | "national";

const stages = ["tablet", "hub", "national"] as const;

export interface RecordJourneyProps {
  /** The furthest stage this record has reached. */
  readonly reached: RecordStage;
}

/** Where one record is by now: on this tablet, at the hub, nationally. */
export function RecordJourney({ reached }: RecordJourneyProps) {
  const translate = useUiTranslate();
  const reachedIndex = stages.indexOf(reached);
  const words = {
    tablet: { Icon: IconTablet, label: translate("saved.onTablet") },
    hub: { Icon: IconHub, label: translate("saved.atHub") },
    national: { Icon: IconAllReceived, label: translate("saved.national") },
  };
  return (
    <ol className="cs-journey">
      {stages.slice(0, reachedIndex + 1).map((stage) => {
        const { Icon, label } = words[stage];
        return (
          <li key={stage} data-reached={stage === reached}>
            <Icon />
            {label}
          </li>
        );
      })}
    </ol>
  );
}
