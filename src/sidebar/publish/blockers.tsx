import type { Blocker } from '../../protocol.ts';
import { CheckIcon, ErrorIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';

const SETTLED: readonly { kind: Blocker['kind']; name: string; isForAll?: true }[] = [
  { kind: 'reviewOwner', name: 'review owner', isForAll: true },
  { kind: 'owner', name: 'owners' },
  { kind: 'source', name: 'sources' },
  { kind: 'rhythm', name: 'rhythm' },
  { kind: 'decision', name: 'decisions' },
  { kind: 'error', name: 'no errors' },
];

/** What has to be settled first, each with the way to its cell, and what is settled. */
export function Blockers(props: {
  blockers: readonly Blocker[];
  /** What is named when it is settled: all, a draft's own, or nothing. */
  asked: 'all' | 'own' | null;
  onShow: (blocker: Blocker) => void;
}) {
  const { blockers } = props;
  const named = SETTLED.filter(({ isForAll }) => props.asked === 'all' || !isForAll);
  const settled = named.filter(({ kind }) => !blockers.some((blocker) => blocker.kind === kind));
  return (
    <ul class="blockers">
      {blockers.map((blocker) => (
        <li key={`${blocker.tab} ${blocker.cell} ${blocker.what}`}>
          <ErrorIcon />
          <span class="words">
            {blocker.what}
            {blocker.advice ? <span class="meta">{blocker.advice}</span> : null}
          </span>
          <Link
            first
            label={`${wayOf(blocker)}: ${blocker.what}`}
            onClick={() => props.onShow(blocker)}
          >
            {wayOf(blocker)}
          </Link>
        </li>
      ))}
      {props.asked && settled.length > 0 ? (
        <li>
          <span class="sign good">
            <CheckIcon />
          </span>
          <span class="words settled">Settled: {settled.map(({ name }) => name).join(', ')}</span>
        </li>
      ) : null}
    </ul>
  );
}

/** A blank cell is filled, another one looked at. */
const wayOf = ({ advice }: Blocker): string => (advice === '' ? 'Add' : 'Show');
