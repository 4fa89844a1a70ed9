const FOCUSABLE =
  'button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], summary, [tabindex="0"]';

/** Something around what has the focus, and where in it the part that holds the focus begins. */
type Place = { around: Element; at: number };

/**
 * Whoever works by keyboard stays where they were when the control they are on goes away, or is off for a while: the
 * focus comes back to it, or goes to what stands in its place.
 */
export function keepFocus(): void {
  let last: HTMLElement | null = null;
  let places: Place[] = [];
  document.addEventListener('focusin', ({ target }) => {
    last = target as HTMLElement;
    places = placesOf(last);
  });
  // Whoever leaves a control that stays as it is, wants to.
  const leave = ({ target }: Event): void =>
    queueMicrotask(() => {
      if (target === last && last?.isConnected && focusable(last)) last = null;
    });
  document.addEventListener('blur', leave, true);
  new MutationObserver(() => {
    if (last === null || document.activeElement !== document.body) return;
    (last.isConnected ? focusable(last) : standIn(places))?.focus();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

/** From the parent up: a part of the page, and how many controls in it stand before the one that has the focus. */
function placesOf(focused: Element): Place[] {
  const places: Place[] = [];
  let part = focused;
  for (let around = part.parentElement; around; around = around.parentElement) {
    const inner = part;
    const at = controls(around).findIndex((each) => inner.contains(each));
    places.push({ around, at: Math.max(0, at) });
    part = around;
  }
  return places;
}

/**
 * The control where the lost one was, in the nearest part of the page that is still there and has any; none while all
 * of that are off.
 */
function standIn(places: readonly Place[]): HTMLElement | undefined {
  for (const { around, at } of places) {
    const there = around.isConnected ? controls(around) : [];
    if (there.length > 0) return there[at] ?? there[there.length - 1];
    if (around.isConnected && around.querySelector(':disabled')) return undefined;
  }
  return undefined;
}

const focusable = (element: HTMLElement): HTMLElement | null =>
  element.matches(FOCUSABLE) ? element : null;

const controls = (around: Element): HTMLElement[] => [
  ...around.querySelectorAll<HTMLElement>(FOCUSABLE),
];
