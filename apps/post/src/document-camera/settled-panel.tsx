import { Badge, Button, Panel, Row, Stack, useTranslate, type Tone } from "@caravanserai/ui";
import { DoubtWords } from "../parts/doubtful-number.tsx";
import { documentCameraMessages } from "./document-camera-messages.ts";
import type { SettledDocument, SettledField } from "./settle-zone.ts";

const tones: Readonly<Record<SettledField["state"], Tone>> = {
  verified: "success",
  repaired: "note",
  unverified: "warning",
};

/** Words for what the zone says of the sex; other values are shown as they are. */
function useShownValue(): (field: SettledField) => string {
  const translate = useTranslate(documentCameraMessages);
  return ({ name, value }) => {
    // As people write days here, and as the form shows them.
    if (name.endsWith("Date")) return value.split("-").reverse().join(".");
    if (name !== "sex") return value;
    if (value === "male") return translate("sex.male");
    return translate(value === "female" ? "sex.female" : "sex.unspecified");
  };
}

/** A further number identifies nobody, so nobody is asked to look into it. */
function isDoubted(
  field: SettledField,
): field is SettledField & Required<Pick<SettledField, "doubts">> {
  return field.name === "documentNumber" && field.doubts !== undefined;
}

/** Who it is comes before what the paper is. */
const first: readonly SettledField["name"][] = [
  "familyName",
  "givenNames",
  "patronymic",
  "birthDate",
  "sex",
  "nationality",
  "documentNumber",
];

function inOrder(fields: readonly SettledField[]): readonly SettledField[] {
  const rank = ({ name }: SettledField) => {
    const at = first.indexOf(name);
    return at < 0 ? first.length : at;
  };
  return [...fields].sort((left, right) => rank(left) - rank(right));
}

export interface SettledPanelProps {
  readonly found: SettledDocument;
  readonly onUse: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What was read, field by field, for the eye to compare before it goes into a form. */
export function SettledPanel({ found, onUse, onAgain, onClose }: SettledPanelProps) {
  const translate = useTranslate(documentCameraMessages);
  const shown = useShownValue();
  return (
    <Panel title={translate("settled")}>
      <Stack>
        <dl className="post-settled">
          {inOrder(found.fields).map((field) => (
            <div key={field.name}>
              <dt className="cs-small cs-soft">{translate(`field.${field.name}`)}</dt>
              <dd>
                <span className="post-settled-value">{shown(field)}</span>
                <Badge tone={tones[field.state]}>{translate(field.state)}</Badge>
                {isDoubted(field) ? (
                  <div>
                    <DoubtWords value={field.value} doubts={field.doubts} />
                  </div>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
        <Row>
          <Button kind="primary" onPress={onUse} autoFocus>
            {translate("use")}
          </Button>
          <Button onPress={onAgain}>{translate("again")}</Button>
          <Button kind="quiet" onPress={onClose}>
            {translate("discard")}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}
