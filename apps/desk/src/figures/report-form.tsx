import { reportBytesMax, type ProposeFiguresRequest } from "@caravanserai/contract";
import { Button, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { fileAsBase64 } from "./file-as-base64.ts";
import { figuresMessages } from "./messages/index.ts";

export interface ReportFormProps {
  readonly isReading: boolean;
  readonly onRead: (request: ProposeFiguresRequest & { readonly outlet: string }) => void;
}

/** The report: where it stood, when, and its text or file. */
export function ReportForm({ isReading, onRead }: ReportFormProps) {
  const [text, setText] = useState("");
  const [outlet, setOutlet] = useState("");
  const [dateline, setDateline] = useState("");
  const [file, setFile] = useState<File>();
  const [wasTried, setWasTried] = useState(false);
  const translate = useTranslate(figuresMessages);
  const isEmpty = text.trim() === "" && file === undefined;
  const isTooLarge = (file?.size ?? 0) > reportBytesMax;
  const read = async () => {
    setWasTried(true);
    if (isEmpty || isTooLarge || outlet.trim() === "") return;
    onRead({
      outlet: outlet.trim(),
      ...(dateline === "" ? {} : { dateline }),
      ...(text.trim() === "" && file !== undefined
        ? { file: { name: file.name, base64: await fileAsBase64(file) } }
        : { text }),
    });
  };
  const fileProblem = isTooLarge ? translate("read.tooLarge") : undefined;
  return (
    <section className="cs-panel cs-stack">
      <div className="desk-report-head">
        <TextField
          id="report-outlet"
          label={translate("read.outlet")}
          value={outlet}
          onChange={setOutlet}
          error={wasTried && outlet.trim() === "" ? translate("read.needOutlet") : undefined}
        />
        <div className="cs-field">
          <label className="cs-field-label" htmlFor="report-date">
            {translate("read.date")}
          </label>
          <input
            id="report-date"
            className="cs-input"
            type="date"
            value={dateline}
            onChange={({ target }) => setDateline(target.value)}
          />
        </div>
      </div>
      <TextField
        id="report-text"
        label={translate("read.text")}
        value={text}
        onChange={setText}
        error={wasTried && isEmpty ? translate("read.empty") : undefined}
        isMultiline
      />
      <div className="cs-field" data-invalid={isTooLarge}>
        <label className="cs-field-label" htmlFor="report-file">
          {translate("read.file")}
        </label>
        <input
          id="report-file"
          className="cs-input"
          type="file"
          accept=".txt,.html,.htm,.pdf,.csv"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
        {fileProblem === undefined ? null : <p className="cs-field-error">{fileProblem}</p>}
      </div>
      <p className="cs-small cs-soft">{translate("read.kept")}</p>
      <div>
        <Button kind="primary" isDisabled={isReading} onPress={() => void read()}>
          {translate("read.go")}
        </Button>
      </div>
    </section>
  );
}
