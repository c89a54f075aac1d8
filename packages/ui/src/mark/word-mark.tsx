import { Mark, type MarkProps } from "./mark.tsx";

/** The mark with the name. The name is never translated. */
export function WordMark(props: MarkProps) {
  return (
    <span className="cs-word-mark" translate="no">
      <Mark {...props} />
      <span>Caravanserai</span>
    </span>
  );
}
