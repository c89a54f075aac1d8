import { sexes } from "@caravanserai/domain";
import { ChoiceTiles, DateOrAgeField, Stack, useTranslate } from "@caravanserai/ui";
import { useAgeWords } from "./age-words.ts";
import { DocumentFields } from "./document-fields.tsx";
import { fieldId } from "./form-problems.ts";
import type { PersonForm } from "./household-form.ts";
import { LikenessCard } from "./likeness-card.tsx";
import { NameFields } from "./name-fields.tsx";
import { readAge } from "./read-age.ts";
import { registrationMessages } from "./registration-messages.ts";
import { ScanNotices } from "./scan-notices.tsx";
import type { Likeness } from "./shift-people.ts";

export interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly index: number;
  readonly stage: "group" | "individual";
  /** YYYY-MM-DD at the post. */
  readonly today: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly likenesses: readonly Likeness[];
  readonly onChange: (changed: Partial<PersonForm>) => void;
}

const relationshipChoices = [
  "partner",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "other-relative",
  "not-related",
] as const;

function AgeField({ form, index, today, errors, onChange }: PersonFieldsProps) {
  const translate = useTranslate(registrationMessages);
  const ageWords = useAgeWords(today);
  const { candidates, birth } = readAge(form, today);
  const id = fieldId(index, "age");
  return (
    <Stack gap="small">
      <DateOrAgeField
        id={id}
        knowledge={form.ageKnowledge}
        onKnowledgeChange={(ageKnowledge) => onChange({ ageKnowledge, ageReading: 0 })}
        text={form.ageText}
        onTextChange={(ageText) => onChange({ ageText, ageReading: 0 })}
        reading={birth === undefined ? undefined : ageWords(birth)}
        error={errors.get(id)}
      />
      {candidates.length > 1 ? (
        <ChoiceTiles
          id={fieldId(index, "age-reading")}
          label={translate("age.which")}
          layout="compact"
          value={String(form.ageReading)}
          choices={candidates.map((candidate, at) => ({
            value: String(at),
            label: ageWords(candidate),
          }))}
          onChange={(chosen) => onChange({ ageReading: Number(chosen) })}
        />
      ) : null}
    </Stack>
  );
}

export function PersonFields(props: PersonFieldsProps) {
  const { form, index, stage, errors, likenesses, onChange } = props;
  const translate = useTranslate(registrationMessages);
  const sexId = fieldId(index, "sex");
  return (
    <div className="post-person-fields">
      <ScanNotices form={form} />
      <NameFields {...props} />
      <LikenessCard likenesses={likenesses} key={likenesses.map(({ person }) => person).join()} />
      {index === 0 ? null : (
        <ChoiceTiles
          id={fieldId(index, "relationship")}
          label={translate("relationship")}
          layout="compact"
          value={form.relationship}
          onChange={(relationship) => onChange({ relationship })}
          choices={relationshipChoices.map((value) => ({
            value,
            label: translate(`relationship.${value}`),
          }))}
        />
      )}
      <div className="post-pair">
        <AgeField {...props} />
        <ChoiceTiles
          id={sexId}
          label={translate("sex")}
          layout="compact"
          value={form.sex ?? undefined}
          onChange={(sex) => onChange({ sex })}
          error={errors.get(sexId)}
          choices={sexes.map((value) => ({ value, label: translate(`sex.${value}`) }))}
        />
      </div>
      {stage === "individual" ? <DocumentFields {...props} /> : null}
    </div>
  );
}
