import { useState } from 'preact/hooks';
import type { FindingView } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { Failure, MainButton } from '../controls/frame.tsx';
import { SeverityIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { useGoTo } from '../goTo.ts';
import { useFirstFocus, useKeys } from '../keys.ts';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

/** What Validate found, by row; one finding is open at a time. */
export function FindingsScreen({ onUndo }: { onUndo: () => void }) {
  const { home, findings, setFindings, tell, patch, go } = useSession();
  const action = useAction();
  const validate = async (): Promise<void> => {
    const done = await action.run('Reading every tab…', () => call('validate', {}));
    if (!done) return;
    setFindings(done);
    tell([...done.notices, 'The tab Findings is up to date.'].join(' '), done.undoId);
    patch((now) => ({ ...now, findings: { ...countsOf(done.findings), at: done.at } }));
  };
  useKeys(() => void validate(), () => go({ name: 'home' }));
  useFirstFocus(findings ? findings.at : 'findings');
  const again = action.busy || (action.failure ? 'Try again' : 'Validate again');
  return (
    <>
      <TabBar current="findings" onUndo={onUndo} />
      <main class="body">
        {findings ? (
          <>
            <h1 class="title">{findings.outcome}</h1>
            <p class="meta">
              {count(findings.rows, 'row')} checked by {count(findings.rules, 'rule')},{' '}
              {timeOf(findings.at)} · <Link onClick={() => void validate()}>{again}</Link>
            </p>
            {findings.silent ? <p class="meta">{findings.silent}</p> : null}
            <Groups findings={findings.findings} />
          </>
        ) : (
          <>
            <h1 class="title">{home.findings ? lastTime(home.findings) : 'Not validated yet'}</h1>
            <p>
              Validate reads every tab and says what is missing, unclear or out of date, with a way
              to the cell.
            </p>
          </>
        )}
        {action.failure ? <Failure title="Not validated yet" message={action.failure} /> : null}
      </main>
      {findings ? null : (
        <footer class="footer">
          <div class="buttons">
            <MainButton
              first
              label="Validate"
              busyLabel="Reading every tab…"
              action={action}
              onClick={() => void validate()}
            />
          </div>
        </footer>
      )}
    </>
  );
} // prettier-ignore

const countsOf = (findings: FindingView[]) => {
  const of = (severity: FindingView['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};

function lastTime(last: { error: number; warning: number; info: number; at: string }): string {
  const parts = [
    last.error && count(last.error, 'error'),
    last.warning && count(last.warning, 'warning'),
    last.info && count(last.info, 'note'),
  ].filter(Boolean);
  return `Last time, ${timeOf(last.at)}: ${parts.length ? parts.join(', ') : 'nothing to fix'}`;
}

/** "9:41" of '2027-02-11 09:41'. */
const timeOf = (at: string): string => at.slice(11).replace(/^0/, '') || at;

/** Findings under the row they are about. Up and Down go through them; the one with the focus is open. */
function Groups({ findings }: { findings: FindingView[] }) {
  const [open, setOpen] = useState(0);
  const groups = new Map<string, { finding: FindingView; at: number }[]>();
  findings.forEach((finding, at) => {
    const row = `${finding.tab}\n${finding.id ?? ''}\n${finding.about}`;
    groups.set(row, [...(groups.get(row) ?? []), { finding, at }]);
  });
  const order = [...groups.values()].flat().map(({ at }) => at);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = order[order.indexOf(open) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    setOpen(next);
    document.getElementById(`finding-${next}`)?.focus();
  };
  return (
    <div onKeyDown={move}>
      {[...groups.values()].map((group) => (
        <Group key={group[0]?.at} group={group} open={open} onOpen={setOpen} />
      ))}
    </div>
  );
}

type Placed = { finding: FindingView; at: number };

function Group(props: { group: Placed[]; open: number; onOpen: (at: number) => void }) {
  const first = props.group[0]?.finding;
  const goTo = useGoTo();
  if (!first) return null;
  return (
    <section class="group">
      <div class="row head">
        <h2 class="one-line" title={first.about}>
          {first.about}
        </h2>
        {first.id && first.id !== first.about ? (
          <Link
            label={`${first.id}, show it in the sheet`}
            onClick={() => goTo(first.tab, first.id, first.cell)}
          >
            {first.id}
          </Link>
        ) : null}
      </div>
      {props.group.map(({ finding, at }) => (
        <Finding
          key={at}
          finding={finding}
          at={at}
          isOpen={props.open === at}
          onOpen={() => props.onOpen(at)}
        />
      ))}
    </section>
  );
}

function Finding(props: { finding: FindingView; at: number; isOpen: boolean; onOpen: () => void }) {
  const { finding, at, isOpen } = props;
  const goTo = useGoTo();
  const where = `${finding.tab}!${finding.cell}`;
  return (
    <div class={isOpen ? 'card finding is-open' : 'finding'}>
      <button
        type="button"
        class="what"
        id={`finding-${at}`}
        aria-expanded={isOpen}
        data-first={at === 0 || undefined}
        onClick={props.onOpen}
      >
        <SeverityIcon severity={finding.severity} />
        <span class="unseen">{SEVERITY[finding.severity]}: </span>
        <span class="words">{finding.what}</span>
        {isOpen ? null : <span class="meta">{finding.cell}</span>}
      </button>
      {isOpen ? (
        <div class="advice">
          <p>{finding.advice}</p>
          <p class="meta">
            <Link
              label={`Show ${where} in the sheet`}
              onClick={() => goTo(finding.tab, finding.id, finding.cell)}
            >
              {where}
            </Link>{' '}
            · {finding.rule}
          </p>
        </div>
      ) : null}
    </div>
  );
}

const SEVERITY = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
