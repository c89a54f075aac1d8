import { writeSlip } from "@caravanserai/contract";
import type { HouseholdRow } from "@caravanserai/domain";
import {
  createFormat,
  createTranslator,
  type Language,
  type SlipContent,
  type SlipText,
} from "@caravanserai/ui";
import { crossingName } from "../parts/use-crossing-name.ts";
import { slipMessages } from "./slip-messages.ts";

/** Put in by the administration of a real post; invented here. */
const hotlineNumber = "8 800 000 00 00";

export type SlipLanguages = readonly [Language, Language];

type NamedCrossing = Parameters<typeof crossingName>[0];

export interface SlipCircumstances {
  readonly languages: SlipLanguages;
  readonly standing: SlipContent["standing"];
  readonly timeZone: string;
  readonly crossing: NamedCrossing | undefined;
  readonly isSpecimen: boolean;
}

function nextStepKey({ stage, placeNeed }: HouseholdRow) {
  if (placeNeed === "yes") return "step.place";
  return stage === "group" ? "step.individual" : "step.done";
}

/** What stands on a slip: no name, nothing that endangers who loses it. */
export function slipOfHousehold(
  household: HouseholdRow,
  { languages, standing, timeZone, crossing, isSpecimen }: SlipCircumstances,
): SlipContent {
  const both = (text: (language: Language) => string): SlipText => [
    text(languages[0]),
    text(languages[1]),
  ];
  const say = (
    key: Parameters<ReturnType<typeof createTranslator<(typeof slipMessages)["en"]>>>[0],
  ) => both((language) => createTranslator(language, slipMessages)(key));
  const { reference, persons, registeredAtMs } = household;
  const next = nextStepKey(household);
  const place = (language: Language) =>
    crossing === undefined ? "" : ` · ${crossingName(crossing, language)}`;
  return {
    reference,
    qrContent: writeSlip({ reference, persons }),
    standing,
    personCount: persons,
    nextStep: say(next),
    // Who may travel on need not be anywhere at any time.
    ...(next === "step.done" ? {} : { where: say("where.desk"), when: say("when.now") }),
    hotline: hotlineNumber,
    issued: both(
      (language) => createFormat(language, timeZone).dateTime(registeredAtMs) + place(language),
    ),
    isSpecimen,
  };
}
