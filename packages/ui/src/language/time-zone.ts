/** Zones of half hours without summer time: older tablets know zones by name only. */
const namedZones: Readonly<Record<number, string>> = {
  270: "Asia/Kabul",
  330: "Asia/Kolkata",
  345: "Asia/Kathmandu",
  390: "Asia/Yangon",
  570: "Australia/Darwin",
};

/**
 * Name of a zone with a fixed offset, as Intl understands it. The "Etc" zones carry the opposite
 * sign (POSIX); an offset without a zone of its own is written as such (ECMAScript 2024).
 */
export function timeZoneOf(utcOffsetMinutes: number): string {
  const isWholeHour = utcOffsetMinutes % 60 === 0;
  if (isWholeHour) {
    const hours = utcOffsetMinutes / 60;
    return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  }
  const named = namedZones[utcOffsetMinutes];
  if (named !== undefined) return named;
  const sign = utcOffsetMinutes < 0 ? "-" : "+";
  const minutes = Math.abs(utcOffsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
