import { Notice, useTranslate } from "@caravanserai/ui";
import { useEffect, useState } from "react";
import { enrolMessages } from "./enrol-messages.ts";

type Promised = "persistent" | "notPersistent" | "none";

async function askForPersistence(): Promise<Promised> {
  if (typeof navigator.storage?.persist !== "function") return "none";
  return (await navigator.storage.persist()) ? "persistent" : "notPersistent";
}

/** Asks the browser to keep its storage, and says plainly what it answered. */
export function StoragePromise() {
  const translate = useTranslate(enrolMessages);
  const [promised, setPromised] = useState<Promised>();
  useEffect(() => {
    let isGone = false;
    void askForPersistence().then((answer) => {
      if (!isGone) setPromised(answer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (promised === undefined) return null;
  const tone = promised === "persistent" ? "success" : "warning";
  return (
    <Notice tone={tone} title={translate("storage.title")}>
      {translate(`storage.${promised}`)}
    </Notice>
  );
}
