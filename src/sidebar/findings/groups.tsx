import { useState } from 'preact/hooks';
import type { FindingView } from '../../protocol.ts';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';
import { Finding, type Doing } from './finding.tsx';

type Placed = { finding: FindingView; at: number };

/** Findings under the row they are about. Up and Down go through them; the one with the focus is open. */
export function Groups({ findings, doing }: { findings: readonly FindingView[]; doing: Doing }) {
  const [open, setOpen] = useState(0);
  const groups = new Map<string, Placed[]>();
  findings.forEach((finding, at) => {
    const row = `${finding.tab}\n${finding.id ?? ''}\n${finding.about}`;
    groups.set(row, [...(groups.get(row) ?? []), { finding, at }]);
  });
  const order = [...groups.values()].flat().map(({ at }) => at);
  const move = (event: KeyboardEvent): void => {
    // In a field the arrows are the field's.
    if (event.target instanceof HTMLElement && event.target.closest('.accept')) return;
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
        <Group
          key={group[0]?.finding.key}
          group={group}
          open={open}
          onOpen={setOpen}
          doing={doing}
        />
      ))}
    </div>
  );
}

function Group(props: {
  group: Placed[];
  open: number;
  onOpen: (at: number) => void;
  doing: Doing;
}) {
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
          key={finding.key}
          finding={finding}
          at={at}
          isOpen={props.open === at}
          onOpen={() => props.onOpen(at)}
          doing={props.doing}
        />
      ))}
    </section>
  );
}
