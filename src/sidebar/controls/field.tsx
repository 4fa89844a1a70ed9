import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { briefUnit } from '../numbers.ts';
import { CaretIcon, ErrorIcon } from './icons.tsx';

type Base = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  /** What is wrong with it; '' for nothing. */
  wrong?: string | undefined;
  hint?: ComponentChildren;
  placeholder?: string;
  first?: boolean;
  /** The label is for screen readers only. */
  quiet?: boolean;
};

/** A label, its control, then what is wrong with it or a hint. The control gets the ids that join the three. */
export function Field(props: {
  label: string;
  wrong?: string | undefined;
  hint?: ComponentChildren;
  quiet?: boolean | undefined;
  children: (ids: { id: string; describedBy: string | undefined }) => ComponentChildren;
}) {
  const id = useId();
  const says = Boolean(props.wrong || props.hint);
  return (
    <div class={`field ${props.wrong ? 'is-wrong' : ''}`}>
      <label class={props.quiet ? 'unseen' : ''} for={id}>
        {props.label}
      </label>
      {props.children({ id, describedBy: says ? `${id}-says` : undefined })}
      {props.wrong ? (
        <p class="wrong" id={`${id}-says`}>
          <ErrorIcon />
          <span>{props.wrong}</span>
        </p>
      ) : props.hint ? (
        <div class="hint" id={`${id}-says`}>
          {props.hint}
        </div>
      ) : null}
    </div>
  );
}

/** One line of text; a number field shows its unit inside. */
export function TextField(props: Base & { unit?: string; big?: boolean; numeric?: boolean }) {
  return (
    <Field label={props.label} wrong={props.wrong} hint={props.hint} quiet={props.quiet}>
      {({ id, describedBy }) => (
        <div class={`input ${props.big ? 'big' : ''}`}>
          <input
            id={id}
            type="text"
            inputMode={props.numeric ? 'decimal' : 'text'}
            autocomplete="off"
            maxLength={5000}
            value={props.value}
            placeholder={props.placeholder}
            aria-describedby={describedBy}
            aria-invalid={props.wrong ? 'true' : undefined}
            data-first={props.first || undefined}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={props.onBlur}
          />
          {props.unit ? (
            <span class="unit" title={props.unit}>
              {briefUnit(props.unit)}
            </span>
          ) : null}
        </div>
      )}
    </Field>
  );
}

/** Text of some lines; it grows with what is typed until it scrolls, and Enter does not break the line of a sentence. */
export function AreaField(props: Base & { rows?: number }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <Field label={props.label} wrong={props.wrong} hint={props.hint} quiet={props.quiet}>
      {({ id, describedBy }) => (
        <textarea
          ref={area}
          id={id}
          rows={props.rows ?? 2}
          maxLength={5000}
          value={props.value}
          placeholder={props.placeholder}
          aria-describedby={describedBy}
          aria-invalid={props.wrong ? 'true' : undefined}
          data-first={props.first || undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}

/** A list to choose from: the browser's own. */
export function SelectField<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  hint?: ComponentChildren;
  wrong?: string;
  first?: boolean;
  quiet?: boolean;
  /** Looks like a chip instead of a field. */
  chip?: boolean;
  /** A word in front of the value, inside the chip. */
  inside?: string;
}) {
  return (
    <Field label={props.label} wrong={props.wrong} hint={props.hint} quiet={props.quiet}>
      {({ id, describedBy }) => (
        <div class={`select ${props.chip ? 'chip' : ''}`}>
          {props.inside ? <span class="meta">{props.inside}</span> : null}
          <select
            id={id}
            value={props.value}
            aria-describedby={describedBy}
            aria-invalid={props.wrong ? 'true' : undefined}
            data-first={props.first || undefined}
            onChange={(event) => props.onChange(event.currentTarget.value as T)}
          >
            {props.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <CaretIcon />
        </div>
      )}
    </Field>
  );
}
