/**
 * Name of a zone with a fixed offset, as Intl understands it. The "Etc" zones carry the opposite
 * sign (POSIX); an offset that is no whole hour is written as such.
 */
export function timeZoneOf(utcOffsetMinutes: number): string {
  const isWholeHour = utcOffsetMinutes % 60 === 0;
  if (isWholeHour) {
    const hours = utcOffsetMinutes / 60;
    return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  }
  const sign = utcOffsetMinutes < 0 ? "-" : "+";
  const minutes = Math.abs(utcOffsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
