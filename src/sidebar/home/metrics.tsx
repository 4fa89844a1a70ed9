import { useState } from 'preact/hooks';
import type { Home } from '../../protocol.ts';
import { TextField } from '../controls/field.tsx';
import { Link } from '../controls/notice.tsx';
import { printDate } from '../dates.ts';
import { numberText, readNumber } from '../numbers.ts';
import { isOwner } from '../owners.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import { useSaveHere } from './saveHere.ts';
import { Wrong } from './wrong.tsx';

type Metric = Home['metrics'][number];

/** Health metrics of mine whose value of this week nobody has written down yet. */
export function Metrics() {
  const { home, who } = useSession();
  const mine = home.metrics.filter(({ owner }) => owner === '' || isOwner(owner, who));
  return (
    <Few
      label="Health metrics of this week"
      rows={mine}
      keyOf={({ id }) => id}
      all={(all) => `Show all ${all} health metrics`}
    >
      {(metric) => <Row metric={metric} />}
    </Few>
  );
}

function Row({ metric }: { metric: Metric }) {
  const { home, who } = useSession();
  const { action, save } = useSaveHere();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { id, value } = metric;
  const isWrong = (asked || text.trim() !== '') && readNumber(text) === null;
  const send = (number: number): void => {
    void save(
      () => call('measure', { by: who, id, value: number }),
      (now) => ({ ...now, metrics: now.metrics.filter((each) => each.id !== id) }),
    );
  };
  return (
    <form
      class="measure"
      onSubmit={(event) => {
        event.preventDefault();
        // What stands in the field: Enter may come before the last key is drawn.
        const typed = readNumber(event.currentTarget.querySelector('input')?.value ?? '');
        if (typed === null) setAsked(true);
        else send(typed);
      }}
    >
      <fieldset disabled={action.busy !== ''}>
        <TextField
          numeric
          label={metric.metric}
          value={text}
          hint={lastOf(metric, home.today)}
          wrong={isWrong ? 'Write a number such as 5' : ''}
          onInput={setText}
        />
        <Wrong message={action.failure} />
        <div class="row">
          <button type="submit" class="small-button">
            {action.busy || 'Save value'}
          </button>
          {value === null ? null : (
            <Link onClick={() => send(value)}>Still {numberText(value)}</Link>
          )}
        </div>
      </fieldset>
    </form>
  );
}

/** "Last: 9 on 20 Jan. Not above 5." */
function lastOf({ value, of, floor, ceiling }: Metric, today: string): string {
  const band = [
    floor === null ? '' : `not below ${numberText(floor)}`,
    ceiling === null ? '' : `not above ${numberText(ceiling)}`,
  ].filter(Boolean);
  const limits = band.join(', ');
  return [
    value === null ? 'No value yet.' : `Last: ${numberText(value)} on ${printDate(of, today)}.`,
    limits === '' ? '' : `${limits[0]?.toUpperCase()}${limits.slice(1)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
