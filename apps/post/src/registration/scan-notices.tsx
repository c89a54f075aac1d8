import { Notice, useTranslate } from "@caravanserai/ui";
import { useDocumentFieldWords } from "../document-camera/document-field-words.ts";
import type { PersonForm } from "./household-form.ts";
import { registrationMessages } from "./registration-messages.ts";
import type { ScanRemark } from "./scan-remark.ts";

/** What a person compares or looks into after a scan; nothing where there is nothing. */
export function ScanNotices({ form }: { readonly form: PersonForm }) {
  const translate = useTranslate(registrationMessages);
  const fieldWords = useDocumentFieldWords();
  const remarks = form.scanRemarks ?? [];
  const worded = (remark: ScanRemark): string => {
    if (remark.kind === "perhaps") {
      return translate("scan.perhaps", { field: fieldWords([remark.field]), other: remark.other });
    }
    if (remark.kind === "expired") {
      return translate("scan.expired", { day: remark.on.split("-").reverse().join(".") });
    }
    return translate(`scan.${remark.kind}`);
  };
  if (form.unverified.length === 0 && remarks.length === 0) return null;
  return (
    <Notice tone="warning">
      {form.unverified.length > 0 ? (
        <p>{translate("unverified", { fields: fieldWords(form.unverified) })}</p>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark.kind === "perhaps" ? remark.field : remark.kind}>{worded(remark)}</p>
      ))}
    </Notice>
  );
}
