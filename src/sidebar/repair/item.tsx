import type { DriftItem } from '../../protocol.ts';
import { BeforeAfter } from '../controls/beforeAfter.tsx';
import { WarningIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';
import { cellsIn } from './alike.ts';

/**
 * What has drifted, one place or several of one column: its tick or, where only a person can help, a sign; what it
 * holds and would hold.
 */
export function Drifted(props: {
  items: readonly [DriftItem, ...DriftItem[]];
  isFirst: boolean;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const { items } = props;
  const [item] = items;
  const name = nameOf(items);
  const id = `drift-${item.id}`;
  return (
    <div class="drift">
      <div class="tick">
        {item.isMendable ? (
          <input
            id={id}
            type="checkbox"
            data-first={props.isFirst || undefined}
            checked={props.isTicked}
            aria-describedby={item.note ? `${id}-note` : undefined}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
        ) : (
          <span class="sign warning">
            <WarningIcon />
          </span>
        )}
        {item.isMendable ? <label for={id}>{name}</label> : <span class="words">{name}</span>}
        <Cells items={items} />
      </div>
      <div class="fix-lines">
        {item.after ? (
          <p class="both">
            <BeforeAfter {...item} />
          </p>
        ) : item.before ? (
          <p>
            <span class="before">{item.before}</span>
          </p>
        ) : null}
        {items.length > 1 ? (
          <p class="meta">{item.cell} is shown; the others get the same for their rows.</p>
        ) : null}
        {item.note ? (
          <p class="meta" id={`${id}-note`}>
            {item.note}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Cells({ items }: { items: readonly [DriftItem, ...DriftItem[]] }) {
  const goTo = useGoTo();
  const { cell, tab, row } = items[0];
  if (cell === '') return null;
  const first = cell.replace(/:.*/, '');
  const cells = items.length === 1 ? cell : cellsIn(items);
  return (
    <Link label={`Show ${tab}!${cells} in the sheet`} onClick={() => goTo(tab, row, first)}>
      {cells}
    </Link>
  );
}

/** "Lost formula in Progress, O1-KR2", "Lost formulas in Progress, 12 cells". */
function nameOf([item, ...others]: readonly [DriftItem, ...DriftItem[]]): string {
  const { kind, header, row } = item;
  const isNamed = header !== '' && NAMES_COLUMN.has(kind);
  const what = others.length > 0 ? `${KINDS[kind]}s` : KINDS[kind];
  const where = isNamed ? `${what} in ${header}` : what;
  if (others.length > 0) return `${where}, ${others.length + 1} cells`;
  return row ? `${where}, ${row}` : where;
}

/** Kinds whose words do not say the column by themselves. */
const NAMES_COLUMN: ReadonlySet<DriftItem['kind']> = new Set([
  'number-as-text',
  'date-as-text',
  'value-unreadable',
  'formula-lost',
  'dropdown-missing',
  'formula-error',
]);

const KINDS: Record<DriftItem['kind'], string> = {
  'header-renamed': 'Renamed header',
  'header-missing': 'Missing column',
  'header-duplicate': 'Doubled column',
  merged: 'Merged cells',
  'id-duplicate': 'ID used twice',
  'number-as-text': 'Number kept as text',
  'date-as-text': 'Date kept as something else',
  'value-unreadable': 'Value that cannot be read',
  'formula-lost': 'Lost formula',
  'dropdown-missing': 'Lost dropdown',
  undressed: 'Formats and dropdowns missing',
  'formula-error': 'Error',
  'tab-missing': 'Missing tab',
  'tab-foreign': 'Tab that cannot be read',
};
