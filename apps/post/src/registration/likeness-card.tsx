import { Button, Notice, ReferenceNumber, Row, Stack, useTranslate } from "@caravanserai/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { registrationMessages } from "./registration-messages.ts";
import type { Likeness } from "./shift-people.ts";

type Opinion = "same" | "different" | "unsure";

/** A hint from this shift's own records. It never blocks: a person decides, and may be unsure. */
export function LikenessCard({ likenesses }: { readonly likenesses: readonly Likeness[] }) {
  const translate = useTranslate(registrationMessages);
  const [opinion, setOpinion] = useState<Opinion>();
  const first = likenesses[0];
  if (first === undefined || opinion === "different") return null;
  const { reference, name, because } = first;
  return (
    <Notice tone="warning" title={translate(`likeness.${because}`)} isAnnounced>
      <Stack gap="small">
        <p>
          {name} · <ReferenceNumber reference={reference} size="inline" />
        </p>
        {opinion === undefined ? (
          <Row>
            <Button onPress={() => setOpinion("same")}>{translate("likeness.same")}</Button>
            <Button onPress={() => setOpinion("different")}>
              {translate("likeness.different")}
            </Button>
            <Button onPress={() => setOpinion("unsure")}>{translate("likeness.unsure")}</Button>
          </Row>
        ) : (
          <Row>
            <span>{translate("likeness.later")}</span>
            {opinion === "same" ? (
              <Link to="/household/$reference" params={{ reference }}>
                {translate("likeness.open", { reference })}
              </Link>
            ) : null}
          </Row>
        )}
      </Stack>
    </Notice>
  );
}
