import { townIn } from "@caravanserai/domain";
import { ChoiceTiles, Notice, useLanguage, useTranslate } from "@caravanserai/ui";
import { useProjection, useServices } from "../act/services-context.ts";
import { countMessages } from "../count/count-messages.ts";
import { keepSingle } from "../storage/post-database.ts";
import { crossingName } from "./use-crossing-name.ts";

/** For a tablet that was enrolled without a crossing: asked once, kept for the shift. */
export function CrossingChoice() {
  const translate = useTranslate(countMessages);
  const language = useLanguage();
  const { database } = useServices();
  const { view } = useProjection();
  if (view === undefined) return <Notice>{translate("waitingForHub")}</Notice>;
  return (
    <ChoiceTiles
      id="crossing"
      label={translate("crossing")}
      description={translate("noCrossing")}
      value={undefined}
      choices={view.crossings.map((known) => ({
        value: known.crossing,
        label: crossingName(known, language),
        hint: townIn(language, known.town),
      }))}
      onChange={(chosen) => void keepSingle(database, "crossing", chosen)}
    />
  );
}
