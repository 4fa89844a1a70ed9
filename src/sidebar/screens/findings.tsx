import { useState } from 'preact/hooks';
import { clock } from '../../domain/days.ts';
import type { FindingsView, FindingView, Home } from '../../protocol.ts';
import { nameOfRule } from '../../rules/_name.ts';
import { useAction } from '../action.ts';
import { Body } from '../controls/body.tsx';
import { Failure, MainButton } from '../controls/frame.tsx';
import { Link } from '../controls/notice.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { printDate } from '../dates.ts';
import { AcceptedFindings } from '../findings/accepted.tsx';
import { acceptDraft } from '../findings/accept.tsx';
import type { Doing } from '../findings/finding.tsx';
import { Groups } from '../findings/groups.tsx';
import { PreviewFixes } from '../findings/preview.tsx';
import { Quality } from '../findings/quality.tsx';
import { useFirstFocus, useKeys } from '../keys.ts';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

type Changed = FindingsView & { message: string; undoId: string; notices: string[] };

/** What Validate found, by row; one finding is open at a time, and can be mended or accepted there. */
export function FindingsScreen({ onUndo }: { onUndo: () => void }) {
  const { home, who, drafts, findings, showFindings, tell, go, outdate } = useSession();
  const action = useAction();
  const [isPreview, setPreview] = useState(false);
  const validate = async (): Promise<void> => {
    const done = await action.run('Reading every tab…', () => call('validate', {}));
    if (!done) return;
    showFindings(done, done.undoId);
    tell('The tab Findings is up to date.', done.undoId, done.notices);
  };
  const change = async (busy: string, work: () => Promise<Changed>): Promise<boolean> => {
    const done = await action.run(busy, work);
    if (!done) return false;
    showFindings(done, done.undoId);
    setPreview(false);
    outdate();
    tell(done.message, done.undoId, done.notices);
    return true;
  };
  const accept = async (finding: FindingView, reason: string, until: string): Promise<void> => {
    const input = { key: finding.key, reason, by: who, until };
    const isDone = await change('Accepting…', () => call('acceptFinding', input));
    if (isDone) drafts.forget(acceptDraft(finding));
  };
  const doing: Doing = {
    isBusy: action.busy !== '',
    onFix: (chosen) =>
      void change('Mending…', () =>
        call('applyFixes', {
          fixes: chosen.map(({ key, fix }) => ({ key, shown: JSON.stringify(fix) })),
        }),
      ),
    onAccept: accept,
  };
  const reopen = (key: string): void =>
    void change('Taking it back…', () => call('reopenFinding', { key }));
  const withFix = findings?.findings.filter(({ fix }) => fix.length > 0) ?? [];
  if (isPreview && withFix.length > 0)
    return (
      <PreviewFixes
        findings={withFix}
        action={action}
        onApply={doing.onFix}
        onBack={() => setPreview(false)}
      />
    );
  return (
    <List
      findings={findings}
      last={home.findings}
      withFix={withFix.length}
      action={action}
      doing={doing}
      onUndo={onUndo}
      onValidate={() => void validate()}
      onPreview={() => setPreview(true)}
      onReopen={reopen}
      onBack={() => go({ name: 'home' })}
    />
  );
}

/** What kept silent, and why; names that the sentence leaves out stand behind a click. */
function Silent({ silent, idle }: FindingsView) {
  if (silent === '') return null;
  const names = idle.map(nameOfRule);
  const isCut = names.some((name) => !silent.includes(name));
  return (
    <>
      <p class="meta">{silent}</p>
      {isCut ? (
        <details class="quality">
          <summary>All {idle.length} of them</summary>
          <p class="meta">{names.join(', ')}</p>
        </details>
      ) : null}
    </>
  );
}

function List(props: {
  findings: FindingsView | null;
  last: Home['findings'];
  withFix: number;
  action: ReturnType<typeof useAction>;
  doing: Doing;
  onUndo: () => void;
  onValidate: () => void;
  onPreview: () => void;
  onReopen: (key: string) => void;
  onBack: () => void;
}) {
  const { findings, action, withFix } = props;
  const { home } = useSession();
  useKeys(withFix > 0 ? props.onPreview : props.onValidate, props.onBack);
  useFirstFocus(findings ? findings.at : 'findings');
  const again = action.busy || (action.failure ? 'Try again' : 'Validate again');
  return (
    <>
      <TabBar current="findings" onUndo={props.onUndo} />
      <Body>
        {findings ? (
          <>
            <h1 class="title">{findings.outcome}</h1>
            <div class="row checked">
              <span class="meta">
                {findings.rows === 1 ? '1 row' : `${findings.rows} rows`},{' '}
                {count(findings.rules, 'rule')}, {clock(findings.at)}
              </span>
              <Link onClick={props.onValidate}>{again}</Link>
            </div>
            {findings.rows === 0 ? (
              <p>
                Plan the cycle and write the first objective; then Validate says what is missing or
                unclear.
              </p>
            ) : null}
            <Quality {...findings} />
            <Groups findings={findings.findings} doing={props.doing} />
            <AcceptedFindings accepted={findings.accepted} onReopen={props.onReopen} />
            {findings.rows > 0 ? <Silent {...findings} /> : null}
          </>
        ) : (
          <>
            <h1 class="title">{props.last ? countsOf(props.last) : 'Not validated yet'}</h1>
            {props.last ? (
              <p class="meta">when Validate last ran, {momentOf(props.last.at, home.today)}</p>
            ) : null}
            <p>
              Validate reads every tab and says what is missing, unclear or out of date, with a way
              to the cell.
            </p>
          </>
        )}
      </Body>
      {action.failure ? (
        <Failure aboveFooter title="Not done yet" message={action.failure} />
      ) : null}
      {findings ? (
        withFix > 0 ? (
          <footer class="footer">
            <div class="buttons">
              <button
                type="button"
                class="second-button"
                disabled={props.doing.isBusy}
                onClick={props.onPreview}
              >
                Preview {count(withFix, 'fix', 'fixes')}
              </button>
              <span class="meta end">
                {withFix} of {findings.findings.length} {withFix === 1 ? 'has' : 'have'} a fix
              </span>
            </div>
          </footer>
        ) : null
      ) : (
        <footer class="footer">
          <div class="buttons">
            <MainButton
              first
              label="Validate"
              busyLabel="Reading every tab…"
              action={action}
              onClick={props.onValidate}
            />
          </div>
        </footer>
      )}
    </>
  );
}

function countsOf(last: { error: number; warning: number; info: number }): string {
  const parts = [
    last.error && count(last.error, 'error'),
    last.warning && count(last.warning, 'warning'),
    last.info && count(last.info, 'note'),
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : 'Nothing to fix';
}

/** "today at 9:41", "8 Feb at 16:20". */
const momentOf = (at: string, today: string): string =>
  `${at.slice(0, 10) === today ? 'today' : printDate(at.slice(0, 10), today)} at ${clock(at)}`;
