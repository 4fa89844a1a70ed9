import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SelectField } from '../controls/field.tsx';

const UNITS = ['%', 'points', 'min', 'h', 'days', 'weeks', '€', '$', '£', 'users', 'customers'];
const OTHER = '\u0000other';

/** The unit as a chip: a list of common ones, or any other word. */
export function UnitChip({ value, onChange }: { value: string; onChange: (unit: string) => void }) {
  const [isFree, setFree] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), [isFree]);
  if (isFree) {
    return (
      <input
        type="text"
        class="chip"
        aria-label="Unit"
        size={8}
        maxLength={40}
        value={value}
        ref={input}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={() => setFree(false)}
      />
    );
  }
  const units = value === '' || UNITS.includes(value) ? UNITS : [value, ...UNITS];
  return (
    <SelectField
      quiet
      chip
      inside="Unit"
      label="Unit"
      value={value}
      options={[
        { value: '', label: 'none' },
        ...units.map((unit) => ({ value: unit, label: unit })),
        { value: OTHER, label: 'Other…' },
      ]}
      onChange={(unit) => (unit === OTHER ? setFree(true) : onChange(unit))}
    />
  );
}
