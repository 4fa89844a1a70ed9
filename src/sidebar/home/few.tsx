import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from '../controls/notice.tsx';

/** So many rows of one kind are read at a glance; the rest is a tap away. */
const SHOWN = 3;

/** A list of which the first few are shown, with a link to all; nothing for no rows. */
export function Few<T>(props: {
  /** What the list holds, for screen readers: "Decisions to take". */
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** How many to show at first, where that is another number than usual. */
  shown?: number;
  /** "Show all 7 decisions", given the number of all. */
  all: (count: number) => string;
  children: (row: T) => ComponentChildren;
}) {
  const [isAll, setAll] = useState(false);
  const { rows } = props;
  if (rows.length === 0) return null;
  const shown = isAll ? rows : rows.slice(0, props.shown ?? SHOWN);
  return (
    <div class="few">
      {shown.length === 0 ? null : (
        <ul class="rows" aria-label={props.label}>
          {shown.map((row) => (
            <li key={props.keyOf(row)}>{props.children(row)}</li>
          ))}
        </ul>
      )}
      {shown.length < rows.length ? (
        <p class="meta">
          <Link onClick={() => setAll(true)}>{props.all(rows.length)}</Link>
        </p>
      ) : null}
    </div>
  );
}
