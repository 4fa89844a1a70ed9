import { useId } from 'preact/hooks';
import { CheckIcon } from './icons.tsx';

/** One of a few, as chips: a radio group, so arrows move and Tab leaves it. */
export function RadioChips<T extends string>(props: {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  first?: boolean;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={`${name}-label`}>
      <span class="label" id={`${name}-label`}>
        {props.label}
      </span>
      <div class="chips">
        {props.options.map(({ value, label }, at) => (
          <label key={value} class={`chip ${props.value === value ? 'chosen' : ''}`}>
            <input
              type="radio"
              class="unseen"
              name={name}
              checked={props.value === value}
              data-first={(props.first && at === 0) || undefined}
              onChange={() => props.onChange(value)}
            />
            {props.value === value ? <CheckIcon /> : null}
            {label}
          </label>
        ))}
      </div>
    </div>
  );
}
