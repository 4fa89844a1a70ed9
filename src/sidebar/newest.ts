import { useRef } from 'preact/hooks';

/**
 * Answers may overtake each other, and only the newest counts. Returns what is called when something is asked, or shown
 * without asking; it returns whether that is still the newest.
 */
export function useNewest(): () => () => boolean {
  const newest = useRef(0);
  return () => {
    const nth = ++newest.current;
    return () => nth === newest.current;
  };
}
