import { FIELDS, isAsked, isTicked, type Field, type KeyResultView, type Ticks } from './ticks.ts';
import { shortName } from '../controls/person.tsx';
import { rhythmWords } from '../rhythms.ts';
import { useSession } from '../session.ts';

const HEADS: Record<Field, string> = { owner: 'Owner', rhythm: 'Rhythm', source: 'Source' };

/**
 * A line a key result, a box for each thing to confirm. Arrows move, Space ticks. There is no way to tick many at once:
 * each tick stands for somebody who was asked.
 */
export function TickGrid(props: {
  keyResults: readonly KeyResultView[];
  ticks: Ticks;
  onToggle: (keyResult: KeyResultView, field: Field) => void;
}) {
  const { keyResults, ticks } = props;
  return (
    <table class="ticks" onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Key result</span>
          </th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {HEADS[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyResults.map((each, row) => (
          <tr key={each.id}>
            <th scope="row">
              <Said keyResult={each} />
            </th>
            {FIELDS.map((field, column) => (
              <td key={field}>
                {isAsked(each, field) ? (
                  <input
                    type="checkbox"
                    aria-label={`${HEADS[field]} of ${each.subject}: ${spoken(each, field)}`}
                    checked={isTicked(ticks, each, field)}
                    disabled={!each[field]}
                    data-row={row}
                    data-column={column}
                    data-first={(each[field] && !isTicked(ticks, each, field)) || undefined}
                    onChange={() => props.onToggle(each, field)}
                  />
                ) : (
                  <span class="meta" title="A milestone needs no source">
                    –<span class="unseen"> A milestone needs no source</span>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The key result by its short name, and what is to be confirmed. */
function Said({ keyResult }: { keyResult: KeyResultView }) {
  const { home } = useSession();
  const { owner, source } = keyResult;
  const says = [
    owner === '' ? 'no owner yet' : shortName(owner, home.people),
    rhythmWords(keyResult.rhythm) ?? 'no rhythm yet',
    source === '' ? 'no source yet' : source,
  ];
  return (
    <>
      <span title={keyResult.keyResult}>{keyResult.subject || keyResult.id}</span>
      <span class="meta">{says.filter((each) => each !== null).join(' · ')}</span>
    </>
  );
}

const spoken = (keyResult: KeyResultView, field: Field): string =>
  (field === 'rhythm' ? rhythmWords(keyResult.rhythm) : keyResult[field]) || 'not there yet';

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus to the next box in a direction, past those that cannot be ticked. */
function move(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const box = event.target;
  if (!step || !(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  const table = event.currentTarget as HTMLElement;
  let [row, column] = [Number(box.dataset['row']), Number(box.dataset['column'])];
  const rows = table.querySelectorAll('tbody tr').length;
  const isInside = (): boolean => row >= 0 && row < rows && column >= 0 && column < FIELDS.length;
  for (row += step[0], column += step[1]; isInside(); row += step[0], column += step[1]) {
    const next = table.querySelector<HTMLInputElement>(
      `[data-row="${row}"][data-column="${column}"]:enabled`,
    );
    if (next) return next.focus();
  }
}
