import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { Task } from '../controls/frame.tsx';
import { SEVERITY } from '../findings/finding.tsx';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const PHASES = {
  typing: 'while you type',
  launch: 'before you publish',
  review: 'in the weekly review',
  close: 'after the cycle',
  data: 'whenever the workbook is read',
} as const;

/** A rule's page: what, why, who says so, its thresholds, and how to switch it off. */
export function RuleScreen({ rule }: { rule: string }) {
  const { go } = useSession();
  const action = useAction();
  const [page, setPage] = useState<Result<'rule'> | null>(null);
  const read = async (): Promise<void> => {
    const found = await action.run('Reading the rule…', () => call('rule', { rule }));
    if (found) setPage(found);
  };
  useEffect(() => void read(), []);
  const back = (): void => go({ name: 'findings' });
  return (
    <Task
      title={rule}
      onBack={back}
      onMain={null}
      action={action}
      place={page ? 'page' : 'reading'}
      footer={
        <div class="buttons">
          <button type="button" class="second-button" data-first onClick={back}>
            Back to findings
          </button>
        </div>
      }
    >
      {page ? <Page {...page} /> : null}
    </Task>
  );
}

const Page = (page: Result<'rule'>) => (
  <div class="page">
    <p class="meta">
      {SEVERITY[page.severity]}, {PHASES[page.phase]}
      {page.isDeep ? ', in the deep check only' : ''}
      {page.isEnglish ? ', in English sets' : ''}
    </p>
    <h2>What it says</h2>
    <p>
      {page.message} {page.advice}
    </p>
    <h2>Why</h2>
    <p>{page.why}</p>
    <p class="meta">Source: {page.source}</p>
    {page.limits.length > 0 ? (
      <>
        <h2>Thresholds</h2>
        <ul class="plain">
          {page.limits.map(({ name, value, what }) => (
            <li key={name}>
              {name}: {value} ({what})
            </li>
          ))}
        </ul>
      </>
    ) : null}
    <h2>Mending</h2>
    <p>
      {page.hasFix
        ? 'Apply fix in the list of findings mends it where it is plain what is meant.'
        : 'Only a person can mend it.'}
    </p>
    <h2>To switch it off</h2>
    <p>
      For one row: Accept in the list of findings, with a reason and an end. For the workbook: a row
      “{page.rule}” with the value “Off” in the tab Settings, or More ▸ Settings.
    </p>
    <p class="meta">
      Examples, right and wrong: docs/rules/{page.rule}.md where the add-on’s source is kept.
    </p>
  </div>
);
