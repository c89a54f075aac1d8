export function DiscrepanciesPage() { return null; }
