import { useEffect, useState } from 'preact/hooks';

/** How long typing rests before anybody says something about it. */
const REST_MS = 600;

/** The value as it was when typing last rested: what hints are about, so that none appears while typing. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [JSON.stringify(value)]);
  return rested;
}
