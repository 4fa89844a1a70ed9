import { CheckIcon } from '../controls/icons.tsx';
import { Link, Notice } from '../controls/notice.tsx';
import type { Hint } from './hints.ts';

/** One thing worth a look, and what can be done about it in a click. It never stops a save. */
export const HintBox = (props: {
  hint: Hint;
  links: readonly { label: string; onClick: () => void }[];
}) => (
  <div aria-live="polite">
    <Notice tone={props.hint.severity === 'info' ? 'blue' : 'amber'} idea>
      <p>
        {props.hint.what} {props.hint.advice}
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
