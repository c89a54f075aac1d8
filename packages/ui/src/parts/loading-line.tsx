import { useUiTranslate } from "../language/language-provider.tsx";

export interface LoadingLineProps {
  /** What is being fetched: "Loading crossings". */
  readonly label?: string;
}

/** A thin line, for reading only. What is being saved never waits, so it has none. */
export function LoadingLine({ label }: LoadingLineProps) {
  const translate = useUiTranslate();
  return (
    <div className="cs-loading" role="status">
      <span>{label ?? translate("loading")}</span>
      <span className="cs-loading-track" />
    </div>
  );
}
