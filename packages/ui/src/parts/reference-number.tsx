export interface ReferenceNumberProps {
  /** The reference as issued, with its own separators or without. */
  readonly reference: string;
  readonly size?: "large" | "inline";
}

/** Splits at the reference's own separators, or after every fourth character. */
export function referenceGroups(reference: string): readonly string[] {
  const parts = reference.split(/[\s-]+/).filter((part) => part !== "");
  return parts.length > 1 ? parts : (reference.match(/.{1,4}/gu) ?? []);
}

/** A reference to be read aloud and typed: in groups, figures of one width. */
export function ReferenceNumber({ reference, size = "large" }: ReferenceNumberProps) {
  return (
    <span className="cs-reference" data-size={size} translate="no" dir="ltr">
      {referenceGroups(reference).map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </span>
  );
}
