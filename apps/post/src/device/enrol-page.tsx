import {
  AppShell,
  Button,
  ErrorSummary,
  LoadingLine,
  Page,
  Panel,
  Stack,
  TextField,
  useTranslate,
} from "@caravanserai/ui";
import { useCallback, useEffect, useRef, useState, type FormEvent } from "react";
import type { PostDatabase } from "../storage/post-database.ts";
import { enrolDevice } from "./enrol-device.ts";
import { readTrace } from "../storage/tablet-trace.ts";
import { enrolMessages } from "./enrol-messages.ts";
import { EvictedNotice } from "./evicted-notice.tsx";
import { StoragePromise } from "./storage-promise.tsx";

export interface EnrolPageProps {
  readonly database: PostDatabase;
  readonly onEnrolled: () => void;
}

type EnrolProblem =
  "code.missing" | "refused.code" | "refused.role" | "refused.hub" | "unreachable";

/** The code from a one-time link: `#enrol=CODE`. It is taken out of the address at once. */
function takeCodeFromAddress(): string {
  const code = /^#enrol=([\w-]{1,64})$/.exec(location.hash)?.[1] ?? "";
  if (code !== "") history.replaceState(null, "", location.pathname);
  return code;
}

const codeInAddress = takeCodeFromAddress();

export function EnrolPage({ database, onEnrolled }: EnrolPageProps) {
  const translate = useTranslate(enrolMessages);
  const [code, setCode] = useState(codeInAddress);
  const [problem, setProblem] = useState<EnrolProblem>();
  const [attempt, setAttempt] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const hasStarted = useRef(false);
  // An unenrolled tablet that remembers a name has lost its storage.
  const [trace] = useState(readTrace);

  const enrol = useCallback(
    async (given: string) => {
      setAttempt((count) => count + 1);
      if (given.trim().length < 8) {
        return setProblem(given === "" ? "code.missing" : "refused.code");
      }
      setIsAsking(true);
      setProblem(undefined);
      try {
        const outcome = await enrolDevice(database, given);
        if (outcome.kind === "enrolled") return onEnrolled();
        setProblem(outcome.kind === "refused" ? `refused.${outcome.reason}` : "unreachable");
      } finally {
        setIsAsking(false);
      }
    },
    [database, onEnrolled],
  );

  useEffect(() => {
    if (hasStarted.current || codeInAddress === "") return;
    hasStarted.current = true;
    queueMicrotask(() => void enrol(codeInAddress));
  }, [enrol]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isAsking) void enrol(code);
  };
  const message = problem === undefined ? undefined : translate(problem);
  return (
    <AppShell place={translate("title")} homeHref="/post/">
      <Page title={translate("title")} lead={translate("lead")} width="form">
        {trace === undefined ? null : <EvictedNotice trace={trace} />}
        <ErrorSummary
          attempt={attempt}
          problems={message === undefined ? [] : [{ fieldId: "code", message }]}
        />
        <Panel>
          <form onSubmit={submit} noValidate>
            <Stack>
              <TextField
                id="code"
                label={translate("code")}
                description={translate("code.help")}
                value={code}
                onChange={setCode}
                error={message}
                width="medium"
                isReadOnly={isAsking}
                autoFocus
              />
              {isAsking ? <LoadingLine label={translate("working")} /> : null}
              <div>
                <Button kind="primary" size="large" type="submit" isDisabled={isAsking}>
                  {translate("enrol")}
                </Button>
              </div>
            </Stack>
          </form>
        </Panel>
        <StoragePromise />
      </Page>
    </AppShell>
  );
}
