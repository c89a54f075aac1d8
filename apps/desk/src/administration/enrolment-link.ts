/** Address that enrols a tablet when its camera reads it; the code stays behind the "#". */
export function enrolmentLink(origin: string, code: string): string {
  return `${origin}/post/#enrol=${encodeURIComponent(code)}`;
}
