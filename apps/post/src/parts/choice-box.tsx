import { IconCheck, type FieldProps } from "@caravanserai/ui";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";

interface BoxChoice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceBoxProps extends FieldProps {
  readonly choices: readonly BoxChoice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Type a few letters, choose one of many. Only what is on the list can be chosen. */
export function ChoiceBox(props: ChoiceBoxProps) {
  const { id, label, description, choices, value, onChange } = props;
  return (
    <ComboBox
      className="cs-field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={startsAnyWord}
      menuTrigger="focus"
    >
      <Label className="cs-field-label">{label}</Label>
      {description === undefined ? null : (
        <Text slot="description" className="cs-field-description">
          {description}
        </Text>
      )}
      <Input
        id={id}
        className="cs-input"
        autoComplete="off"
        spellCheck={false}
        onBlur={(event) => {
          if (event.target.value === "") onChange(null);
        }}
      />
      <Popover className="cs-menu-popover post-choice-popover">
        <ListBox className="cs-menu">
          {choices.map((choice) => (
            <ListBoxItem
              className="cs-menu-choice"
              id={choice.value}
              key={choice.value}
              textValue={choice.label}
            >
              {({ isSelected }) => (
                <>
                  {choice.label}
                  {isSelected ? <IconCheck /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Every word counts: "усть" finds "Өскемен · Усть-Каменогорск". */
function startsAnyWord(text: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const lower = text.toLowerCase();
  return wanted === lower || ` ${lower.replace(/[(·-]/g, " ")}`.includes(` ${wanted}`);
}
