const yes = new Set(["true", "1", "yes", "y", "t", "match", "да"]);
const no = new Set(["", "false", "0", "no", "n", "f", "none", "null", "нет"]);

export function isYes(cell: string): boolean {
  return yes.has(cell.trim().toLowerCase());
}

export function isNo(cell: string): boolean {
  return no.has(cell.trim().toLowerCase());
}
