import { useEffect, useState } from 'preact/hooks';
import { isDate } from '../../domain/days.ts';
import { printDate, readDate } from '../dates.ts';
import { Field } from './field.tsx';
import { CalendarIcon } from './icons.tsx';

/** Where the browser's language writes the month first, 3/4 is the fourth of March. */
const monthFirst = (): boolean => /^en-(US|PH)$/.test(navigator.language);

/** What is wrong with a date as typed; '' for nothing. */
export const wrongDate = (text: string, today: string): string =>
  isDate(text) || readDate(text, today, monthFirst()) !== null
    ? ''
    : `“${text.trim()}” is not a date. Write one such as ${printDate(today)}.`;

/** The date of a field's text, '' while it is none: what is saved. */
export const dateOfText = (text: string, today: string): string =>
  isDate(text) ? text : (readDate(text, today, monthFirst()) ?? '');

/**
 * A date that can be typed in the ways people write dates, or chosen from the browser's calendar. Its value is
 * 'YYYY-MM-DD', or the text as typed while that is no date, so that nothing typed is lost.
 */
export function DateField(props: {
  label: string;
  value: string;
  today: string;
  onInput: (value: string) => void;
  /** The first and the last day that the calendar offers. */
  from?: string;
  to?: string;
  /** Without its year where that goes without saying. */
  short?: boolean;
  quiet?: boolean;
  first?: boolean;
  chip?: boolean;
  hint?: string;
}) {
  const print = (value: string): string =>
    isDate(value) ? printDate(value, props.short ? props.today : '') : value;
  const [text, setText] = useState(print(props.value));
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    if (!isTyping) setText(print(props.value));
  }, [props.value, isTyping]);
  const wrong = isTyping ? '' : wrongDate(props.value, props.today);
  const type = (typed: string): void => {
    setText(typed);
    props.onInput(readDate(typed, props.today, monthFirst()) ?? typed);
  };
  return (
    <Field label={props.label} wrong={wrong} hint={props.hint} quiet={props.quiet}>
      {({ id, describedBy }) => (
        <div class={`input date ${props.chip ? 'chip' : ''}`}>
          <input
            id={id}
            type="text"
            autocomplete="off"
            maxLength={40}
            placeholder={props.chip ? 'Due' : ''}
            value={text}
            size={props.chip ? Math.max(4, text.length) : undefined}
            aria-describedby={describedBy}
            aria-invalid={wrong ? 'true' : undefined}
            data-first={props.first || undefined}
            onFocus={() => setTyping(true)}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={() => setTyping(false)}
          />
          {props.chip ? null : (
            <span class="calendar">
              <CalendarIcon />
              {/* The browser's own calendar opens where the sign is; the keyboard has the text field. */}
              <input
                type="date"
                tabIndex={-1}
                aria-hidden="true"
                min={props.from}
                max={props.to}
                value={isDate(props.value) ? props.value : ''}
                onInput={(event) => props.onInput(event.currentTarget.value)}
              />
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
