import { useState, type KeyboardEvent } from "react";
import { interpretScan, type Scan } from "./interpret-scan.ts";

/** State of a scan box over the lines of one document. */
export function useScan(
  onScan: (scan: Exclude<Scan, { kind: "more" }>) => void,
  onEmpty: () => void = () => undefined,
) {
  const [value, setValue] = useState("");
  const [lines, setLines] = useState<readonly string[]>([]);
  const submit = (typed: string) => {
    if (typed.trim() === "") return onEmpty();
    const scan = interpretScan(typed, lines);
    if (scan.kind === "more") {
      setLines(scan.lines);
      setValue("");
      return;
    }
    setLines([]);
    setValue(scan.kind === "text" ? typed : "");
    onScan(scan);
  };
  /** Some readers end a line with Tab: of a person's typing it stays what it always is. */
  const followTab = (event: KeyboardEvent) => {
    const isPlainTab = event.key === "Tab" && !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (!isPlainTab || value.trim() === "" || interpretScan(value, lines).kind === "text") return;
    event.preventDefault();
    submit(value);
  };
  return { value, setValue, submit, followTab, isWaitingForMore: lines.length > 0 };
}
