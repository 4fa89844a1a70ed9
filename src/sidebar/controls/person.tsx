import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SelectField, TextField } from './field.tsx';

const OTHER = '\u0000other';

/** A person: one of the names in the workbook, or any other name. */
export function PersonField(props: {
  label: string;
  value: string;
  people: readonly string[];
  onChange: (name: string) => void;
  first?: boolean;
  quiet?: boolean;
  chip?: boolean;
  /** Shows first names only, where they differ. */
  short?: boolean;
  empty?: string;
}) {
  const [isFree, setFree] = useState(false);
  const free = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFree) free.current?.querySelector('input')?.focus();
  }, [isFree]);
  const names =
    props.value === '' || props.people.includes(props.value)
      ? props.people
      : [...props.people, props.value];
  if (isFree || props.people.length === 0) {
    return (
      <div ref={free}>
        <TextField
          label={props.label}
          value={props.value}
          quiet={props.quiet ?? false}
          first={props.first ?? false}
          placeholder="Name"
          onInput={props.onChange}
          onBlur={() => setFree(false)}
        />
      </div>
    );
  }
  return (
    <SelectField
      label={props.label}
      value={props.value}
      quiet={props.quiet ?? false}
      first={props.first ?? false}
      chip={props.chip ?? false}
      options={[
        { value: '', label: props.empty ?? 'Choose a name' },
        ...names.map((name) => ({
          value: name,
          label: props.short ? shortName(name, names) : name,
        })),
        { value: OTHER, label: 'Somebody else…' },
      ]}
      onChange={(name) => {
        if (name !== OTHER) return props.onChange(name);
        setFree(true);
        props.onChange('');
      }}
    />
  );
}

/** The first name where nobody else has it, else the whole name. */
export function shortName(name: string, people: readonly string[]): string {
  const first = name.split(' ')[0] ?? name;
  const same = people.filter((other) => other.split(' ')[0] === first);
  return same.length > 1 ? name : first;
}
