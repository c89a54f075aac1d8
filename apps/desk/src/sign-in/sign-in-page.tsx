import {
  Button,
  ErrorSummary,
  LanguageSwitch,
  Page,
  TextField,
  ThemeSwitch,
  useTranslate,
  WordMark,
} from "@caravanserai/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { callHub } from "../hub/call-hub.ts";
import { sessionQuery } from "../hub/queries.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { signInMessages } from "./messages/index.ts";

function SignInForm() {
  const client = useQueryClient();
  const translate = useTranslate(signInMessages);
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [attempt, setAttempt] = useState(0);
  const signingIn = useMutation({
    mutationFn: () => callHub("signIn", { body: { name: name.trim(), passphrase } }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  const nameError = attempt > 0 && name.trim() === "" ? translate("signIn.nameMissing") : undefined;
  const passphraseError =
    attempt > 0 && passphrase === "" ? translate("signIn.passphraseMissing") : undefined;
  const problems = [
    { fieldId: "sign-in-name", message: nameError },
    { fieldId: "sign-in-passphrase", message: passphraseError },
  ].flatMap(({ fieldId, message }) => (message === undefined ? [] : [{ fieldId, message }]));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt((earlier) => earlier + 1);
    if (name.trim() !== "" && passphrase !== "" && !signingIn.isPending) signingIn.mutate();
  };
  return (
    <form className="cs-panel cs-stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      <ProblemNotice fault={problems.length === 0 ? signingIn.error : null} />
      <TextField
        id="sign-in-name"
        label={translate("signIn.name")}
        value={name}
        onChange={setName}
        error={nameError}
        autoComplete="username"
        autoFocus
      />
      <TextField
        id="sign-in-passphrase"
        label={translate("signIn.passphrase")}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        error={passphraseError}
        autoComplete="current-password"
      />
      <Button type="submit" kind="primary" size="large" isDisabled={signingIn.isPending}>
        {translate("signIn.submit")}
      </Button>
      <p className="cs-small cs-soft">{translate("signIn.linkHint")}</p>
    </form>
  );
}

/** The door of the desk. */
export function SignInPage() {
  const translate = useTranslate(signInMessages);
  return (
    <>
      <header className="desk-door-bar">
        <WordMark />
        <div className="cs-shell-tools">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main">
        <Page title={translate("signIn.title")} lead={translate("signIn.lead")} width="form">
          <SignInForm />
        </Page>
      </main>
    </>
  );
}
