import { useEffect, useState } from 'preact/hooks';

/** How long typing rests before anybody says something about it. */
const REST_MS = 600;

/**
 * The value as it was when typing last rested: what hints are about, so that none appears while typing. What a click
 * makes is no typing: `rest` looks at it at once, so that no hint stays that was acted on.
 */
export function useRested<T>(value: T): {
  rested: T;
  /** Whether that is the value as it stands. */
  isRested: boolean;
  rest: (value: T) => void;
} {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { rested, isRested: JSON.stringify(rested) === text, rest: (next) => setRested(next) };
}
