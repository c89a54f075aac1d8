import { latinForm } from "@caravanserai/identity";
import { Button, Row, Stack, TextField, useTranslate } from "@caravanserai/ui";
import { fieldId } from "./form-problems.ts";
import type { PersonForm } from "./household-form.ts";
import { registrationMessages } from "./registration-messages.ts";

export interface NameFieldsProps {
  readonly form: PersonForm;
  readonly index: number;
  readonly stage: "group" | "individual";
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (changed: Partial<PersonForm>) => void;
}

function WrittenNames({ form, index, stage, errors, onChange }: NameFieldsProps) {
  const translate = useTranslate(registrationMessages);
  const id = (field: string) => fieldId(index, field);
  if (form.hasOneName) {
    return (
      <TextField
        id={id("only")}
        label={translate("only")}
        value={form.only}
        onChange={(only) => onChange({ only })}
        error={errors.get(id("only"))}
      />
    );
  }
  const family = (
    <TextField
      id={id("family")}
      label={translate("family")}
      value={form.family}
      onChange={(text) => onChange({ family: text })}
      error={errors.get(id("family"))}
    />
  );
  const given = (
    <TextField
      id={id("given")}
      label={translate("given")}
      value={form.given}
      onChange={(text) => onChange({ given: text })}
    />
  );
  return (
    <div className="post-names">
      {stage === "group" ? given : family}
      {stage === "group" ? family : given}
      {stage === "group" ? null : (
        <TextField
          id={id("patronymic")}
          label={translate("patronymic")}
          value={form.patronymic}
          onChange={(patronymic) => onChange({ patronymic })}
          isOptional
        />
      )}
    </div>
  );
}

/** The computed spelling is shown and never kept; what a document prints is typed over it. */
function LatinSpelling({ form, index, onChange }: NameFieldsProps) {
  const translate = useTranslate(registrationMessages);
  const family = latinForm(form.hasOneName ? form.only : form.family);
  const given = latinForm(form.given);
  const isTyped = form.latinFamily !== null || form.latinGiven !== null;
  if (isTyped) {
    return (
      <div className="post-names">
        <TextField
          id={fieldId(index, "latin-family")}
          label={translate("latin.family")}
          value={form.latinFamily ?? ""}
          onChange={(latinFamily) => onChange({ latinFamily })}
          lang="en"
        />
        <TextField
          id={fieldId(index, "latin-given")}
          label={translate("latin.given")}
          value={form.latinGiven ?? ""}
          onChange={(latinGiven) => onChange({ latinGiven })}
          lang="en"
        />
      </div>
    );
  }
  if (family === "" && given === "") return null;
  return (
    <Row>
      <output className="cs-small post-latin" translate="no">
        {translate("latin", { name: [family, given].filter((part) => part !== "").join(" ") })}
      </output>
      <Button kind="quiet" onPress={() => onChange({ latinFamily: family, latinGiven: given })}>
        {translate("latin.change")}
      </Button>
    </Row>
  );
}

/** Names as people and papers write them, in any script, in as many parts as there are. */
export function NameFields(props: NameFieldsProps) {
  const { form, stage, onChange } = props;
  const translate = useTranslate(registrationMessages);
  if (form.isNameUnknown) {
    return (
      <Row>
        <strong>{translate("person.unnamed")}</strong>
        <Button kind="quiet" onPress={() => onChange({ isNameUnknown: false })}>
          {translate("nameKnown")}
        </Button>
      </Row>
    );
  }
  return (
    <Stack gap="small">
      <WrittenNames {...props} />
      {stage === "individual" ? <LatinSpelling {...props} /> : null}
      <Row>
        <Button kind="quiet" onPress={() => onChange({ hasOneName: !form.hasOneName })}>
          {translate(form.hasOneName ? "severalNames" : "oneName")}
        </Button>
        <Button kind="quiet" onPress={() => onChange({ isNameUnknown: true })}>
          {translate("nameUnknown")}
        </Button>
      </Row>
    </Stack>
  );
}
