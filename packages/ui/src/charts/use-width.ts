import { useEffect, useRef, useState, type RefObject } from "react";

// Before the first measurement, and where there is no screen: a tablet's column.
const unmeasuredPx = 640;

/** Width of an element in CSS pixels, followed as it changes. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(unmeasuredPx);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidthPx(Math.max(120, Math.floor(entry.contentRect.width)));
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, widthPx];
}
