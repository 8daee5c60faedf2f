import { useEffect, useState, type RefObject } from "react";

/** Where the place does not scroll by itself: it grows with what is in it. */
const free = 600;

/** Height for the cells of a grid in a place that scrolls, less `others` for what stands around them; pixels. */
export function useGridRoom(place: RefObject<HTMLElement | null>, others: number): number {
  const [height, setHeight] = useState(free);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const scrolls = getComputedStyle(element).overflowY === "auto";
      setHeight(scrolls ? Math.floor(element.clientHeight - others) : free);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, others]);
  return height;
}
