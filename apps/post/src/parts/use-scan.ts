import { useState } from "react";
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
  return { value, setValue, submit, isWaitingForMore: lines.length > 0 };
}
