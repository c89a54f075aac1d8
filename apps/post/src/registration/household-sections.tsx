import { placeNeeds } from "@caravanserai/domain";
import {
  ChoiceTiles,
  IconChild,
  IconDisability,
  IconInfant,
  IconMedical,
  IconOlder,
  IconPregnant,
  IconTalkPrivately,
  ManyChoiceTiles,
  Panel,
  Stack,
  TextField,
  createTranslator,
  isLanguage,
  languageFacts,
  useTranslate,
  type IconComponent,
} from "@caravanserai/ui";
import { ChoiceBox } from "../parts/choice-box.tsx";
import { destinations } from "./destinations.ts";
import { needs, type HouseholdForm, type Need } from "./household-form.ts";
import { registrationMessages } from "./registration-messages.ts";

export interface HouseholdSectionProps {
  readonly form: HouseholdForm;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (changed: Partial<HouseholdForm>) => void;
}

const spokenLanguages: readonly (readonly [code: string, ownName: string])[] = [
  ["ru", languageFacts.ru.ownName],
  ["kk", languageFacts.kk.ownName],
  ["uk", "Українська"],
  ["tg", "Тоҷикӣ"],
  ["uz", "Oʻzbekcha"],
  ["ky", "Кыргызча"],
  ["hy", "Հայերեն"],
  ["en", languageFacts.en.ownName],
];

export interface NoticeSectionProps extends HouseholdSectionProps {
  readonly noticeVersion: string;
}

/** The notice is read out in the language spoken; which one it was is kept with the record. */
export function NoticeSection({ form, noticeVersion, onChange }: NoticeSectionProps) {
  const translate = useTranslate(registrationMessages);
  const spoken = form.spokenLanguage ?? "";
  const shown = isLanguage(spoken) ? spoken : "ru";
  return (
    <Panel>
      <Stack>
        <ChoiceTiles
          id="spoken-language"
          label={translate("notice.language")}
          layout="compact"
          value={spoken}
          onChange={(spokenLanguage) => onChange({ spokenLanguage })}
          choices={[
            ...spokenLanguages.map(([value, label]) => ({ value, label, lang: value })),
            { value: "other", label: translate("language.other") },
          ]}
        />
        <details className="post-notice">
          <summary>
            {translate("notice")}: {translate("notice.read")}{" "}
            <span className="cs-small cs-soft">
              {translate("notice.version", { version: noticeVersion })}
            </span>
          </summary>
          <p lang={shown}>{createTranslator(shown, registrationMessages)("notice.text")}</p>
        </details>
      </Stack>
    </Panel>
  );
}

export function TonightSection({ form, errors, onChange }: HouseholdSectionProps) {
  const translate = useTranslate(registrationMessages);
  return (
    <Panel title={translate("tonight")}>
      <Stack>
        <ChoiceTiles
          id="place-need"
          label={translate("place")}
          layout="compact"
          value={form.placeNeed ?? undefined}
          onChange={(placeNeed) => onChange({ placeNeed })}
          error={errors.get("place-need")}
          choices={placeNeeds.map((value) => ({ value, label: translate(`place.${value}`) }))}
        />
        <div className="post-pair">
          <ChoiceBox
            id="destination"
            label={translate("destination")}
            choices={destinations}
            value={form.destination === "" ? null : form.destination}
            onChange={(destination) => onChange({ destination: destination ?? "" })}
          />
          <TextField
            id="phone"
            label={translate("phone")}
            description={translate("phone.help")}
            type="tel"
            inputMode="tel"
            value={form.phone}
            onChange={(phone) => onChange({ phone })}
            isOptional
          />
        </div>
      </Stack>
    </Panel>
  );
}

const needIcons: Readonly<Record<Need, IconComponent>> = {
  medical: IconMedical,
  pregnant: IconPregnant,
  disability: IconDisability,
  infant: IconInfant,
  "older-alone": IconOlder,
  "child-alone": IconChild,
  "talk-privately": IconTalkPrivately,
};

export function NeedsSection({ form, onChange }: HouseholdSectionProps) {
  const translate = useTranslate(registrationMessages);
  return (
    <Panel>
      <ManyChoiceTiles
        id="needs"
        label={translate("needs")}
        description={translate("needs.help")}
        layout="compact"
        values={form.needs}
        onChange={(chosen) => onChange({ needs: chosen })}
        choices={needs.map((value) => {
          const Icon = needIcons[value];
          return { value, label: translate(`need.${value}`), icon: <Icon /> };
        })}
        isOptional
      />
    </Panel>
  );
}
