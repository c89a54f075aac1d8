import { readSlip } from "@caravanserai/contract";
import type { Reference } from "@caravanserai/domain";
import { ScanField } from "@caravanserai/ui";
import { useState } from "react";

export interface ReferenceBoxProps {
  readonly label: string;
  readonly description: string;
  /** Said when what was scanned is no slip and no reference. */
  readonly invalid: string;
  readonly onReference: (found: {
    readonly reference: Reference;
    readonly persons: number | null;
  }) => void;
}

/** A slip held under the reader, or its reference typed in any spelling. */
export function ReferenceBox({ label, description, invalid, onReference }: ReferenceBoxProps) {
  const [value, setValue] = useState("");
  const [isInvalid, setIsInvalid] = useState(false);
  return (
    <ScanField
      id="reference"
      label={label}
      description={description}
      value={value}
      onChange={setValue}
      onSubmit={(typed) => {
        const found = readSlip(typed);
        setIsInvalid(found === undefined);
        if (found === undefined) return;
        setValue("");
        onReference(found);
      }}
      error={isInvalid ? invalid : undefined}
      autoFocus
    />
  );
}
