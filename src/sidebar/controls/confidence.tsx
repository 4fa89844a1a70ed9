import { useId, useRef } from 'preact/hooks';

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** 1 followed this quickly by 0 is 10. */
const TEN_MS = 800;

/** The word for a confidence, by the nearest anchor that it reaches. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 10) return 'certain';
  if (confidence >= 7) return 'likely';
  if (confidence >= 5) return 'even';
  return 'unlikely';
}

/**
 * How sure somebody is, 0 to 10. Nothing is chosen beforehand, so that last week's answer does not become this
 * week's by habit; a grey bar marks it. Arrows move, a digit chooses.
 */
export function Confidence(props: {
  label: string;
  value: number | null;
  last: number | null;
  hint?: string;
  onChange: (value: number) => void;
}) {
  const name = useId();
  const lastKey = useRef({ key: '', at: 0 });
  const press = (event: KeyboardEvent): void => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const before = lastKey.current;
    const isTen = event.key === '0' && before.key === '1' && event.timeStamp - before.at < TEN_MS;
    lastKey.current = { key: event.key, at: event.timeStamp };
    const chosen = isTen ? 10 : Number(event.key);
    props.onChange(chosen);
    const group = event.currentTarget as HTMLElement;
    group.querySelectorAll('input')[chosen]?.focus();
  };
  return (
    <div
      class="confidence"
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      aria-describedby={`${name}-says`}
      onKeyDown={press}
    >
      <span class="label" id={`${name}-label`}>
        {props.label}
      </span>
      <div class="steps">
        {STEPS.map((step) => (
          <label
            key={step}
            class={`${props.value === step ? 'chosen' : ''} ${props.last === step ? 'last' : ''}`}
          >
            <input
              type="radio"
              class="unseen"
              name={name}
              value={step}
              checked={props.value === step}
              onChange={() => props.onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <div class="anchors" id={`${name}-says`}>
        <span class="three">unlikely</span>
        <span class="five">even</span>
        <span class="seven">likely</span>
        <span class="ten">certain</span>
        {props.hint ? <p class="hint">{props.hint}</p> : null}
      </div>
    </div>
  );
}
