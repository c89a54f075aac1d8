import type { TokenId } from "@caravanserai/domain";
import { LoadingLine, Notice, Page, useTranslate } from "@caravanserai/ui";
import { useSearch } from "@tanstack/react-router";
import { useProjection } from "../act/services-context.ts";
import { registrationMessages } from "./registration-messages.ts";
import { RegistrationForm } from "./registration-form.tsx";
import { useRegistrationDraft } from "./use-registration-draft.ts";

/** Registers a household, or completes and corrects one of this shift. */
export function RegisterPage() {
  const { stage, reference, token, party } = useSearch({ from: "/register" });
  return (
    <OpenedRegistration
      key={`${stage ?? ""}|${reference ?? ""}|${token ?? ""}`}
      stage={stage ?? "individual"}
      reference={reference}
      token={token as TokenId | undefined}
      party={party}
    />
  );
}

interface OpenedRegistrationProps {
  readonly stage: "group" | "individual";
  readonly reference: string | undefined;
  readonly token: TokenId | undefined;
  readonly party: number | undefined;
}

function OpenedRegistration(props: OpenedRegistrationProps) {
  const { reference } = props;
  const translate = useTranslate(registrationMessages);
  const { view } = useProjection();
  const registration = useRegistrationDraft(props);
  const { state } = registration;
  const isGroup = state.kind === "open" && state.draft.form.stage === "group";
  const title =
    reference === undefined
      ? translate(isGroup ? "title.group" : "title")
      : translate("title.grow", { reference });
  const hasKey = view !== undefined && view.vaultKey !== null;
  return (
    <Page title={title} lead={isGroup ? translate("lead.group") : undefined}>
      {hasKey ? null : <Notice tone="danger">{translate("noKey")}</Notice>}
      {state.kind === "loading" ? <LoadingLine /> : null}
      {state.kind === "not-of-shift" ? (
        <Notice tone="warning">{translate("notOfShift", { reference: reference ?? "" })}</Notice>
      ) : null}
      {state.kind === "open" ? <RegistrationForm {...registration} state={state} /> : null}
    </Page>
  );
}
