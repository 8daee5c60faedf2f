import type { Page } from "@playwright/test";

/** What can be pressed. Cells of grids and links inside a sentence are as small as their text may be. */
const pressable =
  "a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=menuitem]";
const excepted = "[role=gridcell], [aria-hidden=true], dialog:not([open]), p a";

// 44 px with the frame around: the line of a field belongs to its box, not to what is pressed.
const least = 42;

/** Targets on screen that are smaller than 44 × 44 px, measured by where a touch lands. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ pressable, excepted, least }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- this runs in the page, which has nothing else
      const isClipped = (element: Element) => {
        for (let box: Element | null = element; box !== null; box = box.parentElement) {
          if (getComputedStyle(box).clipPath !== "none") return true;
        }
        return false;
      };
      const sizeOf = (target: Element) => {
        target.scrollIntoView({ block: "center", inline: "end", behavior: "instant" });
        const box = target.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const reach = (stepX: number, stepY: number) => {
          let far = 0;
          const isHit = () =>
            target.contains(document.elementFromPoint(x + stepX * (far + 0.5), y + stepY * (far + 0.5)));
          while (far < least && isHit()) far++;
          return far;
        };
        return { width: reach(1, 0) + reach(-1, 0), height: reach(0, 1) + reach(0, -1) };
      };
      const small: string[] = [];
      for (const element of document.querySelectorAll(pressable)) {
        const target = element.closest("label") ?? element;
        if (element.closest(excepted) !== null || !target.checkVisibility() || isClipped(target)) continue;
        // The link that skips the navigation waits outside of the window until it has the focus.
        if (target.getBoundingClientRect().bottom < 0) continue;
        const { width, height } = sizeOf(target);
        if (width >= least && height >= least) continue;
        const name = element.getAttribute("aria-label") ?? target.textContent.trim().slice(0, 40);
        small.push(`${element.tagName.toLowerCase()} “${name}”: ${width} × ${height}`);
      }
      return small;
    },
    { pressable, excepted, least },
  );
}
