import {
  Button,
  ChoiceTiles,
  Notice,
  QrCode,
  TextField,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { callHub, type AnswerOf, type BodyOf } from "../hub/call-hub.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { enrolmentLink } from "./enrolment-link.ts";
import { administrationMessages } from "./messages/index.ts";
import { useKnownPlaces } from "./use-places.ts";

type Enrolment = BodyOf<"createEnrolmentCode">;
type EnrolmentRole = Enrolment["role"];

const roles = ["registration", "counting", "shelter", "relay"] as const;

interface CodeProps {
  readonly answer: AnswerOf<"createEnrolmentCode">;
  readonly label: string;
  readonly onDone: () => void;
}

function EnrolmentCode({ answer, label, onDone }: CodeProps) {
  const translate = useTranslate(administrationMessages);
  const format = useFormat();
  const link = enrolmentLink(window.location.origin, answer.code);
  return (
    <div className="desk-enrolment" role="status">
      <QrCode content={link} label={translate("enrol.qr", { label })} size={220} />
      <div className="cs-stack">
        <p>{translate("enrol.made", { label })}</p>
        <p className="desk-code" translate="no">
          {answer.code}
        </p>
        <p className="cs-soft">
          {translate("enrol.expires", { time: format.dateTime(answer.expiresAtMs) })}
        </p>
        <p className="cs-small" translate="no">
          {link}
        </p>
        <Notice tone="warning">{translate("enrol.once")}</Notice>
        <div>
          <Button onPress={onDone}>{translate("enrol.done")}</Button>
        </div>
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly enrolment: Enrolment;
  readonly onChange: (enrolment: Enrolment) => void;
  readonly labelError: string | undefined;
}

function EnrolmentFields({ enrolment, onChange, labelError }: FieldsProps) {
  const translate = useTranslate(administrationMessages);
  const { crossings, sites } = useKnownPlaces();
  const nowhere = { value: "", label: translate("enrol.nowhere") };
  const orNull = (value: string) => (value === "" ? null : value);
  return (
    <>
      <TextField
        id="enrol-label"
        label={translate("enrol.label")}
        description={translate("enrol.labelHint")}
        value={enrolment.label}
        onChange={(label) => onChange({ ...enrolment, label })}
        error={labelError}
      />
      <ChoiceTiles
        id="enrol-role"
        label={translate("enrol.role")}
        layout="compact"
        value={enrolment.role}
        onChange={(role: EnrolmentRole) =>
          onChange({ ...enrolment, role, crossing: null, site: null })
        }
        choices={roles.map((role) => ({ value: role, label: translate(`role.${role}`) }))}
      />
      <div className="desk-filter">
        {enrolment.role === "shelter" ? null : (
          <ChoiceField
            id="enrol-crossing"
            label={translate("enrol.crossing")}
            value={enrolment.crossing ?? ""}
            onChange={(crossing) => onChange({ ...enrolment, crossing: orNull(crossing) })}
            choices={[nowhere, ...crossings]}
          />
        )}
        {enrolment.role === "counting" ? null : (
          <ChoiceField
            id="enrol-site"
            label={translate("enrol.site")}
            value={enrolment.site ?? ""}
            onChange={(site) => onChange({ ...enrolment, site: orNull(site) })}
            choices={[nowhere, ...sites]}
          />
        )}
      </div>
    </>
  );
}

const fresh: Enrolment = { label: "", role: "registration", crossing: null, site: null };

/** A one-time code for a tablet, shown once. */
export function EnrolmentForm() {
  const translate = useTranslate(administrationMessages);
  const [enrolment, setEnrolment] = useState(fresh);
  const [wasTried, setWasTried] = useState(false);
  const creating = useMutation({
    mutationFn: (body: Enrolment) => callHub("createEnrolmentCode", { body }),
    // The code is a key: it is not kept behind the screen.
    gcTime: 0,
  });
  const label = enrolment.label.trim();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (label !== "" && !creating.isPending) creating.mutate({ ...enrolment, label });
  };
  const restart = () => {
    creating.reset();
    setEnrolment(fresh);
    setWasTried(false);
  };
  return (
    <section className="cs-panel cs-stack" aria-label={translate("enrol.title")}>
      <h2 className="desk-panel-title">{translate("enrol.title")}</h2>
      {creating.data === undefined ? (
        <form className="cs-stack" onSubmit={submit} noValidate>
          <EnrolmentFields
            enrolment={enrolment}
            onChange={setEnrolment}
            labelError={wasTried && label === "" ? translate("enrol.labelMissing") : undefined}
          />
          <ProblemNotice fault={creating.error} />
          <div>
            <Button type="submit" kind="primary" isDisabled={creating.isPending}>
              {translate("enrol.create")}
            </Button>
          </div>
        </form>
      ) : (
        <EnrolmentCode answer={creating.data} label={label} onDone={restart} />
      )}
    </section>
  );
}
