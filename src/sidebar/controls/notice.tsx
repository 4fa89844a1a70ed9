import type { ComponentChildren } from 'preact';
import { BulbIcon, NoteIcon, WarningIcon } from './icons.tsx';

/** A coloured note; its sign and words say the same as its colour. */
export const Notice = (props: {
  tone: 'blue' | 'amber' | 'grey';
  idea?: boolean;
  children: ComponentChildren;
}) => (
  <div class={`notice ${props.tone}`}>
    {props.tone === 'amber' ? (
      <WarningIcon />
    ) : props.idea ? (
      <span class="sign link">
        <BulbIcon />
      </span>
    ) : (
      <NoteIcon />
    )}
    <div>{props.children}</div>
  </div>
);

/** A link that does something here instead of leading elsewhere. */
export const Link = (props: {
  onClick: () => void;
  children: ComponentChildren;
  label?: string;
  first?: boolean;
}) => (
  <button
    type="button"
    class="link"
    aria-label={props.label}
    data-first={props.first || undefined}
    onClick={props.onClick}
  >
    {props.children}
  </button>
);
