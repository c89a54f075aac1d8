import { seriesBytesMax, type PreviewSeriesAnswer } from "@caravanserai/contract";
import { Button, IconBack, LoadingLine, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RoomLink, useGoTo } from "../app/room-link.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { seriesMessages } from "./messages/index.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { seriesListQuery } from "./series-queries.ts";
import { draftOfPreview, saidOf, wrongFields, type SourceDraft } from "./source-draft.ts";
import { SourceForm } from "./source-form.tsx";
import { useImport } from "./use-import.ts";

interface FileChoiceProps {
  readonly onChoose: (file: File) => void;
}

function FileChoice({ onChoose }: FileChoiceProps) {
  const translate = useTranslate(seriesMessages);
  const [isTooLarge, setIsTooLarge] = useState(false);
  return (
    <section className="cs-panel cs-stack">
      <div className="cs-field" data-invalid={isTooLarge}>
        <label className="cs-field-label" htmlFor="series-file-input">
          {translate("new.file")}
        </label>
        <input
          id="series-file-input"
          className="cs-input"
          type="file"
          accept=".csv,.tsv,.txt"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file === undefined) return;
            setIsTooLarge(file.size > seriesBytesMax);
            if (file.size <= seriesBytesMax) onChoose(file);
          }}
        />
        {isTooLarge ? <p className="cs-field-error">{translate("new.tooLarge")}</p> : null}
      </div>
    </section>
  );
}

interface SayProps {
  readonly importing: ReturnType<typeof useImport>;
  readonly preview: PreviewSeriesAnswer;
}

function Say({ importing, preview }: SayProps) {
  const translate = useTranslate(seriesMessages);
  const goTo = useGoTo();
  const list = useQuery(seriesListQuery);
  const proposed = draftOfPreview(preview, importing.fileName ?? "");
  const [typed, setTyped] = useState<SourceDraft>();
  const [wasTried, setWasTried] = useState(false);
  const draft = typed ?? proposed;
  const { keeping } = importing;
  const keep = () => {
    setWasTried(true);
    if (wrongFields(draft).length > 0 || preview.isDateOrderOpen) return;
    keeping.mutate(saidOf(draft), {
      onSuccess: ({ series }) => goTo({ to: "/figures/series/$series", params: { series } }),
    });
  };
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-say">
      <h2 className="desk-panel-title" id="series-say">
        {translate("say.title")}
      </h2>
      <SourceForm
        {...{ draft, proposed, wasTried }}
        kept={list.data?.series ?? []}
        onChange={setTyped}
      />
      {wasTried && preview.isDateOrderOpen ? (
        <p className="cs-field-error">{translate("say.needDates")}</p>
      ) : null}
      <ProblemNotice fault={keeping.error} />
      {keeping.isPending ? <LoadingLine label={translate("say.keeping")} /> : null}
      <div>
        <Button
          kind="primary"
          isDisabled={keeping.isPending || importing.reading.isPending || preview.mapping === null}
          onPress={keep}
        >
          {translate("say.keep")}
        </Button>
      </div>
    </section>
  );
}

/** A file of series: chosen, looked at, mapped, and kept with its source. */
export function ImportPage() {
  const translate = useTranslate(seriesMessages);
  const importing = useImport();
  const { reading, wishes, preview } = importing;
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures/series" className="desk-link">
          <IconBack />
          {translate("list.back")}
        </RoomLink>
      </p>
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("new.title")}</h1>
        <p className="cs-soft">{translate("new.lead")}</p>
      </div>
      <FileChoice onChoose={(file) => void importing.choose(file)} />
      {reading.isPending ? <LoadingLine label={translate("new.reading")} /> : null}
      <ProblemNotice fault={reading.error} />
      {preview === undefined ? null : (
        <>
          <PreviewPanel preview={preview} wishes={wishes} onChange={importing.change} />
          <Say key={importing.fileName} importing={importing} preview={preview} />
        </>
      )}
    </div>
  );
}
