import type { CrossingMode, TokenId } from "@caravanserai/domain";
import { LoadingLine, Notice, Page, useTranslate } from "@caravanserai/ui";
import { useSearch } from "@tanstack/react-router";
import { useProjection } from "../act/services-context.ts";
import { registrationMessages } from "./registration-messages.ts";
import { RegistrationForm } from "./registration-form.tsx";
import { useRegistrationDraft } from "./use-registration-draft.ts";

/** Registers a household, or completes and corrects one of this shift. */
export function RegisterPage() {
  const { stage, reference, token, party, mode } = useSearch({ from: "/register" });
  return (
    <OpenedRegistration
      key={`${stage ?? ""}|${reference ?? ""}|${token ?? ""}`}
      stage={stage ?? "individual"}
      reference={reference}
      token={token as TokenId | undefined}
      party={party}
      mode={mode}
    />
  );
}

interface OpenedRegistrationProps {
  readonly stage: "group" | "individual";
  readonly reference: string | undefined;
  readonly token: TokenId | undefined;
  readonly party: number | undefined;
  readonly mode: CrossingMode | undefined;
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
      {state.kind === "unreadable" ? (
        <Notice tone="danger" title={translate("unreadable")} isAnnounced>
          {translate("unreadable.help")}
        </Notice>
      ) : null}
      {state.kind === "open" && state.notKept !== null ? (
        <Notice tone="danger" title={translate("notKept")} isAnnounced>
          {translate("notKept.help")}
        </Notice>
      ) : null}
      {state.kind === "open" ? <RegistrationForm {...registration} state={state} /> : null}
    </Page>
  );
}
