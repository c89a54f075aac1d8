import { writeTokenSlip } from "@caravanserai/contract";
import { tokenCheckOf, tokenNumberIn } from "@caravanserai/domain";
import {
  Button,
  createTranslator,
  IconPrint,
  QrCode,
  useTranslate,
  type Language,
} from "@caravanserai/ui";
import { useEffect, useRef } from "react";
import { useProjection } from "../act/services-context.ts";
import { queueMessages } from "./queue-messages.ts";
import type { HandedOut } from "./use-taking.ts";

/** A number called aloud, readable at arm's length; its check character follows smaller. */
export function TokenNumber({ number }: { readonly number: string }) {
  return (
    <span className="post-token-number" translate="no" dir="ltr">
      {number}
      <small>-{tokenCheckOf(number)}</small>
    </span>
  );
}

const slipLanguages: readonly Language[] = ["ru", "kk"];

/** What was just handed out: to be shown, printed, or copied onto paper. */
export function TokenCard({ slip, parties }: HandedOut) {
  const translate = useTranslate(queueMessages);
  const { view } = useProjection();
  const number = tokenNumberIn(slip.token);
  const card = useRef<HTMLDivElement>(null);
  // On a narrow screen the number stands above the keys: it must not be out of sight.
  // Newer browsers answer with a promise, which must not be taken for the effect's undoing.
  useEffect(() => {
    void card.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="post-queue-out" ref={card}>
      <div role="status" className="post-queue-saved">
        {translate("take.saved")}
      </div>
      <div className="cs-slip-print">
        <article className="cs-slip post-token-slip" data-paper="80mm">
          {view?.isDemo === true ? <p className="cs-slip-specimen">SPECIMEN</p> : null}
          <TokenNumber number={number} />
          <QrCode
            content={writeTokenSlip(slip)}
            label={translate("slip.code", { number })}
            size="34mm"
          />
          {slipLanguages.map((language) => {
            const say = createTranslator(language, queueMessages);
            return (
              <p key={language} lang={language}>
                {parties === 1 ? null : `${say("slip.parties", { parties })}. `}
                {say("slip.persons", { persons: slip.persons })}. {say("slip.free")}
              </p>
            );
          })}
        </article>
      </div>
      <div className="post-queue-print">
        <Button kind="primary" size="large" icon={<IconPrint />} onPress={() => print()}>
          {translate("take.print")}
        </Button>
        <p>{translate("take.paper")}</p>
      </div>
    </div>
  );
}
