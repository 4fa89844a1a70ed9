import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FindingView } from '../../protocol.ts';
import { nameOfRule } from '../../rules/_name.ts';
import { SeverityIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';
import { useSession } from '../session.ts';
import { Accept, acceptDraft } from './accept.tsx';
import { FixLines } from './fixLines.tsx';

export const SEVERITY = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** What can be done about findings. */
export type Doing = {
  isBusy: boolean;
  onFix: (findings: readonly FindingView[]) => void;
  onAccept: (finding: FindingView, reason: string, until: string) => void;
};

/** One finding: a line, or while it is open what to do about it, with the buttons that do it. */
export function Finding(props: {
  finding: FindingView;
  at: number;
  isOpen: boolean;
  onOpen: () => void;
  doing: Doing;
}) {
  const { finding, at, isOpen } = props;
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
      {isOpen ? <Open finding={finding} doing={props.doing} /> : null}
    </div>
  );
}

function Open({ finding, doing }: { finding: FindingView; doing: Doing }) {
  const { go, drafts } = useSession();
  const goTo = useGoTo();
  const [isAccepting, setAccepting] = useState(() => drafts.get(acceptDraft(finding)) !== null);
  const wasAccepting = useRef(isAccepting);
  useLayoutEffect(() => {
    // A reason kept from before waits for whoever comes to it.
    if (isAccepting && !wasAccepting.current) {
      const form = document.querySelector('.accept');
      form?.querySelector('textarea')?.focus();
      form?.scrollIntoView({ block: 'nearest' });
    }
    wasAccepting.current = isAccepting;
  }, [isAccepting]);
  const where = `${finding.tab}!${finding.cell}`;
  return (
    <div class="advice">
      <p class="meta">
        <Link
          label={`Show ${where} in the sheet`}
          onClick={() => goTo(finding.tab, finding.id, finding.cell)}
        >
          {where}
        </Link>{' '}
        ·{' '}
        <Link
          label={`About the rule ${finding.rule}`}
          onClick={() => go({ name: 'rule', rule: finding.rule })}
        >
          {nameOfRule(finding.rule)}
        </Link>
      </p>
      <p>{finding.advice}</p>
      {finding.why ? <p class="meta">{finding.why}</p> : null}
      {finding.fix.length > 0 ? <FixLines lines={finding.fix} /> : null}
      {isAccepting ? (
        <Accept
          key={finding.acceptAs}
          finding={finding}
          isBusy={doing.isBusy}
          onAccept={(reason, until) => doing.onAccept(finding, reason, until)}
          onCancel={() => setAccepting(false)}
        />
      ) : (
        <div class="buttons">
          {finding.fix.length > 0 ? (
            <button
              type="button"
              class="main-button small"
              disabled={doing.isBusy}
              onClick={() => doing.onFix([finding])}
            >
              Apply fix
            </button>
          ) : null}
          {finding.acceptAs ? (
            <button type="button" class="link" onClick={() => setAccepting(true)}>
              Accept…
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}
