import { documentKinds } from "@caravanserai/domain";
import { ChoiceTiles, TextField, useLanguage, useTranslate } from "@caravanserai/ui";
import { useMemo } from "react";
import { useDocumentFieldWords } from "../document-camera/document-field-words.ts";
import { ChoiceBox } from "../parts/choice-box.tsx";
import { DoubtWords } from "../parts/doubtful-number.tsx";
import { countriesIn } from "./countries.ts";
import { fieldId } from "./form-problems.ts";
import type { PersonForm } from "./household-form.ts";
import { registrationMessages } from "./registration-messages.ts";

export interface DocumentFieldsProps {
  readonly form: PersonForm;
  readonly index: number;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (changed: Partial<PersonForm>) => void;
}

export function DocumentFields({ form, index, errors, onChange }: DocumentFieldsProps) {
  const translate = useTranslate(registrationMessages);
  const fieldWords = useDocumentFieldWords();
  const language = useLanguage();
  const countries = useMemo(
    () =>
      countriesIn(language).map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    [language],
  );
  const documentId = fieldId(index, "document");
  const numberId = fieldId(index, "number");
  const { documentKind, numberDoubts: doubts = [] } = form;
  const hasNumber = documentKind !== null && documentKind !== "none" && documentKind !== "unknown";
  return (
    <>
      <ChoiceTiles
        id={documentId}
        label={translate("document")}
        layout="compact"
        value={documentKind ?? undefined}
        onChange={(chosen) => onChange({ documentKind: chosen })}
        error={errors.get(documentId)}
        choices={documentKinds.map((value) => ({ value, label: translate(`document.${value}`) }))}
      />
      <div className="post-pair">
        {hasNumber ? (
          <TextField
            id={numberId}
            label={translate("number")}
            value={form.documentNumber}
            onChange={(documentNumber) => onChange({ documentNumber, iin: null, numberDoubts: [] })}
            error={errors.get(numberId)}
            {...(doubts.length === 0
              ? {}
              : { description: <DoubtWords value={form.documentNumber} doubts={doubts} /> })}
          />
        ) : null}
        {hasNumber && form.iin ? (
          <TextField
            id={fieldId(index, "iin")}
            label={fieldWords(["iin"])}
            value={form.iin}
            onChange={() => undefined}
            isReadOnly
          />
        ) : null}
        <ChoiceBox
          id={fieldId(index, "citizenship")}
          label={translate("citizenship")}
          choices={countries}
          value={form.citizenship}
          onChange={(citizenship) => onChange({ citizenship })}
        />
      </div>
    </>
  );
}
