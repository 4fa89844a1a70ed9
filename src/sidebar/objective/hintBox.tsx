import { CheckIcon } from '../controls/icons.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import type { Hint } from './hints.ts';

export type HintLink = { label: string; acts?: true; onClick: () => void };

/**
 * One thing worth a look, and what can be done about it in a click. It never stops a save. Where a link does what
 * the rule advises, the advice itself is left out.
 */
export const HintBox = (props: { hint: Hint; links: readonly HintLink[] }) => (
  <div aria-live="polite">
    <Notice tone={props.hint.severity === 'info' ? 'blue' : 'amber'} idea>
      <p>
        {props.hint.what} {props.links.some(({ acts }) => acts) ? '' : props.hint.advice}
      </p>
      <p class="links">
        {props.links.map(({ label, onClick }) => (
          <Link key={label} onClick={onClick}>
            {label}
          </Link>
        ))}
      </p>
    </Notice>
  </div>
);

/** Nothing to say against it. */
export const Fine = ({ children }: { children: string }) => (
  <p class="fine">
    <CheckIcon /> {children}
  </p>
);
