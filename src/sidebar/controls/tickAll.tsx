import { useLayoutEffect, useRef } from 'preact/hooks';

/** A tick for many at once: between yes and no while only some of them are ticked. */
export function TickAll(props: {
  label: string;
  ticked: number;
  of: number;
  first?: boolean;
  strong?: boolean;
  onChange: (isIn: boolean) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const isSome = props.ticked > 0 && props.ticked < props.of;
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label class="tick">
      <input
        ref={box}
        type="checkbox"
        data-first={props.first || undefined}
        checked={props.ticked === props.of}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.strong ? <strong>{props.label}</strong> : props.label}
    </label>
  );
}
