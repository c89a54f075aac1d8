import type { DuplicateView, HouseholdContext } from "@caravanserai/contract";
import { ReferenceNumber, useFormat, useLanguage, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { situationQuery } from "../hub/queries.ts";
import { crossingName } from "../situation/crossing-words.ts";
import { duplicateMessages } from "./messages/index.ts";
import { useMemberWords } from "./use-member-words.ts";

interface ContextProps {
  readonly reference: string;
  readonly household: HouseholdContext | null;
}

/** The crossing in the reader's language; its code until the list of crossings is there. */
function useCrossingWord(): (code: string) => string {
  const language = useLanguage();
  const { data } = useQuery(situationQuery);
  return (code) => {
    const known = data?.crossings.find(({ crossing }) => crossing === code);
    return known === undefined ? code : crossingName(known, language);
  };
}

function Context({ reference, household }: ContextProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const wordsOf = useMemberWords();
  const crossingWord = useCrossingWord();
  if (household === null) {
    return (
      <div className="desk-claim">
        <ReferenceNumber reference={reference} size="inline" />
        <p className="cs-soft">{translate("household.unknown")}</p>
      </div>
    );
  }
  const { person, others, persons, registeredAtMs, crossing } = household;
  const lines = [
    ...(person === null ? [] : [["person", wordsOf(person)] as const]),
    ["registered", format.dateTime(registeredAtMs)] as const,
    [
      "crossing",
      crossing === null ? translate("household.inland") : crossingWord(crossing),
    ] as const,
    ["persons", format.number(persons)] as const,
    [
      "others",
      others.length === 0 ? translate("household.alone") : others.map(wordsOf).join(" · "),
    ] as const,
  ];
  return (
    <div className="desk-claim">
      <ReferenceNumber reference={reference} size="inline" />
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{translate(`household.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Both households beside each other: what the hub itself knows, and no name. */
export function HouseholdContexts({ duplicate }: { readonly duplicate: DuplicateView }) {
  const translate = useTranslate(duplicateMessages);
  const { referenceA, referenceB, householdA, householdB } = duplicate;
  return (
    <section className="desk-claims" aria-label={translate("household.title")}>
      <Context reference={referenceA} household={householdA} />
      <Context reference={referenceB} household={householdB} />
    </section>
  );
}
