import { Button, LoadingLine, Notice, Stack, TextField, useTranslate } from "@caravanserai/ui";
import { useState, type FormEvent } from "react";
import { useServices } from "../act/services-context.ts";
import { enrolAgain } from "./enrol-again.ts";
import { unknownMessages } from "./unknown-messages.ts";

type Problem = "refused.code" | "refused.role" | "refused.hub" | "unreachable";

/** Above whatever is being worked on, which stays: how a forgotten tablet comes back, and that. */
export function UnknownNotice() {
  const translate = useTranslate(unknownMessages);
  const { database, loop } = useServices();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setIsAsking] = useState(false);

  const enrol = async () => {
    if (code.trim().length < 8) return setProblem("refused.code");
    setIsAsking(true);
    setProblem(undefined);
    try {
      const outcome = await enrolAgain(database, code);
      if (outcome.kind === "enrolled") return loop.kick();
      setProblem(outcome.kind === "refused" ? `refused.${outcome.reason}` : "unreachable");
    } finally {
      setIsAsking(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isAsking) void enrol();
  };
  return (
    <Notice tone="danger" title={translate("title")} isAnnounced>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p>{translate("explained")}</p>
          <TextField
            id="enrol-again-code"
            label={translate("code")}
            value={code}
            onChange={setCode}
            error={problem === undefined ? undefined : translate(problem)}
            width="medium"
            isReadOnly={isAsking}
          />
          {isAsking ? <LoadingLine label={translate("working")} /> : null}
          <div>
            <Button kind="primary" type="submit" isDisabled={isAsking}>
              {translate("enrol")}
            </Button>
          </div>
        </Stack>
      </form>
    </Notice>
  );
}
