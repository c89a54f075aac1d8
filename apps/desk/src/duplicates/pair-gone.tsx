import { Button, Notice, useTranslate } from "@caravanserai/ui";
import { useEffect, useRef } from "react";
import { duplicateMessages } from "./messages/index.ts";

/** In place of a pair that another officer settled: it takes the focus, and no key but its own. */
export function PairGone({ onGoOn }: { readonly onGoOn: () => void }) {
  const translate = useTranslate(duplicateMessages);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="cs-panel cs-stack"
      aria-label={translate("gone.title")}
    >
      <Notice tone="warning" title={translate("gone.title")}>
        {translate("gone.body")}
      </Notice>
      <div>
        <Button kind="primary" onPress={onGoOn}>
          {translate("gone.next")}
        </Button>
      </div>
    </section>
  );
}
