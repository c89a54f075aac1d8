import { createTranslator, languages, type Catalogs, type Messages } from "@caravanserai/ui";
import { describe, expect, it } from "vitest";
import { countMessages } from "../count/count-messages.ts";
import { documentCameraMessages } from "../document-camera/document-camera-messages.ts";
import { enrolMessages } from "../device/enrol-messages.ts";
import { unknownMessages } from "../device/unknown-messages.ts";
import { homeMessages } from "../home/home-messages.ts";
import { householdMessages } from "../household/household-messages.ts";
import { leavingMessages } from "../leaving/leaving-messages.ts";
import { savingMessages } from "../parts/saving-messages.ts";
import { placesMessages } from "../places/places-messages.ts";
import { recordsMessages } from "../records/records-messages.ts";
import { registrationMessages } from "../registration/registration-messages.ts";
import { slipMessages } from "../slip/slip-messages.ts";
import { appMessages } from "./app-messages.ts";

const catalogs: Readonly<Record<string, Catalogs<Messages>>> = {
  app: appMessages,
  count: countMessages,
  documentCamera: documentCameraMessages,
  enrol: enrolMessages,
  home: homeMessages,
  household: householdMessages,
  leaving: leavingMessages,
  places: placesMessages,
  records: recordsMessages,
  registration: registrationMessages,
  saving: savingMessages,
  slip: slipMessages,
  unknown: unknownMessages,
};

const argumentNames = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].filter(
    (name) => !/^[а-яёәғқңөұүіһა-ჰ]/iu.test(name),
  );

describe.each(Object.entries(catalogs))("%s", (_name, messages) => {
  it.each(languages)(
    "says everything in %s, with the arguments of the English text",
    (language) => {
      const translate = createTranslator(language, messages);
      for (const [key, english] of Object.entries(messages.en)) {
        const values = Object.fromEntries(argumentNames(english).map((name) => [name, 2]));
        expect(translate(key, values).trim(), `${key} in ${language}`).not.toBe("");
        for (const name of argumentNames(messages[language][key]!)) {
          const isNested = /^(one|few|many|other|plural|#)/.test(name);
          if (!isNested) expect(Object.keys(values), `${key} in ${language}`).toContain(name);
        }
      }
    },
  );
});
