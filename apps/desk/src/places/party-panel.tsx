import { parseReference } from "@caravanserai/domain";
import {
  Button,
  IconClose,
  IconSearch,
  LoadingLine,
  ReferenceNumber,
  TextField,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import type { HouseholdView } from "@caravanserai/contract";
import { useQuery } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { HubProblem } from "../hub/hub-problem.ts";
import { householdQuery } from "../hub/queries.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { placesMessages } from "./messages/index.ts";
import { useParty } from "./party.tsx";
import { PlacementLine } from "./placement-line.tsx";

const wrongReference = new HubProblem({ code: "registration.reference-invalid", retry: "never" });

function ReferenceForm() {
  const { choose } = useParty();
  const translate = useTranslate(placesMessages);
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const reference = parseReference(typed);
    setIsWrong(reference === undefined);
    if (reference !== undefined) choose(reference);
  };
  return (
    <form className="desk-party-form" onSubmit={submit} noValidate>
      {isWrong ? <ProblemNotice fault={wrongReference} /> : null}
      <div className="desk-party-ask">
        <TextField
          id="party-reference"
          label={translate("party.ask")}
          description={translate("party.askHint")}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" kind="primary" icon={<IconSearch />}>
          {translate("party.find")}
        </Button>
      </div>
    </form>
  );
}

function HouseholdLine({ household }: { readonly household: HouseholdView }) {
  const translate = useTranslate(placesMessages);
  const format = useFormat();
  const present = household.persons - household.personsDeparted;
  const need = { yes: "party.needsPlace", no: "party.needsNone" } as const;
  const needKey =
    household.placeNeed === "yes" || household.placeNeed === "no"
      ? need[household.placeNeed]
      : "party.needUnknown";
  return (
    <p>
      {translate("party.persons", { count: present })}
      {household.personsDeparted === 0
        ? ""
        : ` · ${translate("party.departed", { count: household.personsDeparted })}`}
      {" · "}
      {translate(needKey)}
      {" · "}
      {translate("party.since", { time: format.dateTime(household.registeredAtMs) })}
    </p>
  );
}

function ChosenParty({ reference }: { readonly reference: string }) {
  const { choose } = useParty();
  const translate = useTranslate(placesMessages);
  const household = useQuery(householdQuery(reference));
  return (
    <div className="cs-stack" data-gap="small">
      <div className="cs-row" data-spread="true">
        <ReferenceNumber reference={reference} />
        <Button kind="quiet" icon={<IconClose />} onPress={() => choose(undefined)}>
          {translate("party.other")}
        </Button>
      </div>
      {household.isPending ? <LoadingLine /> : null}
      <ProblemNotice fault={household.error} />
      {household.data === undefined ? null : (
        <>
          <HouseholdLine household={household.data} />
          <PlacementLine household={household.data} />
        </>
      )}
    </div>
  );
}

/** For whom a place is sought: asked by the reference on the slip, never by name. */
export function PartyPanel() {
  const { reference } = useParty();
  const translate = useTranslate(placesMessages);
  return (
    <section className="cs-panel cs-stack" data-gap="small" aria-label={translate("party.title")}>
      <h2 className="desk-panel-title">{translate("party.title")}</h2>
      {reference === undefined ? (
        <ReferenceForm />
      ) : (
        <ChosenParty key={reference} reference={reference} />
      )}
    </section>
  );
}
