import { Button, IconClose, IconEdit, Row, useTranslate } from "@caravanserai/ui";
import type { PersonForm } from "./household-form.ts";
import { PersonFields, type PersonFieldsProps } from "./person-fields.tsx";
import { shownName } from "./person-records.ts";
import { readAge } from "./read-age.ts";
import { registrationMessages } from "./registration-messages.ts";
import { useAgeWords } from "./age-words.ts";

export interface PersonCardProps extends PersonFieldsProps {
  readonly isOpen: boolean;
  readonly canRemove: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function usePersonLine(today: string): (form: PersonForm) => string {
  const translate = useTranslate(registrationMessages);
  const ageWords = useAgeWords(today);
  return (form) => {
    const { birth } = readAge(form, today);
    return [
      birth === undefined ? "" : ageWords(birth),
      form.relationship === "unknown" ? "" : translate(`relationship.${form.relationship}`),
      form.sex === null ? "" : translate(`sex.${form.sex}`),
      form.documentKind === null ? "" : translate(`document.${form.documentKind}`),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  };
}

/** One person: open with all fields, or folded to a line so that the family stays in view. */
export function PersonCard(props: PersonCardProps) {
  const { form, index, today, isOpen, canRemove, onOpen, onRemove } = props;
  const translate = useTranslate(registrationMessages);
  const personLine = usePersonLine(today);
  const number = index + 1;
  const heading = index === 0 ? translate("person.head") : translate("person", { number });
  const name = shownName(form) || translate("person.unnamed");
  return (
    <section className="post-person" data-open={isOpen} aria-label={heading}>
      <Row isSpread>
        <div className="post-person-heading">
          <h3>{isOpen ? heading : name}</h3>
          {isOpen ? null : <p className="cs-small cs-soft">{personLine(form)}</p>}
        </div>
        <Row>
          {isOpen ? null : (
            <Button
              kind="quiet"
              icon={<IconEdit />}
              label={translate("person.open", { number })}
              onPress={onOpen}
            >
              {number}
            </Button>
          )}
          {canRemove ? (
            <Button
              kind="quiet"
              icon={<IconClose />}
              label={translate("person.remove", { number })}
              onPress={onRemove}
            >
              {null}
            </Button>
          ) : null}
        </Row>
      </Row>
      {isOpen ? <PersonFields {...props} /> : null}
    </section>
  );
}
