import type { DriftItem } from '../../protocol.ts';
import { BeforeAfter } from '../controls/beforeAfter.tsx';
import { WarningIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { useGoTo } from '../goTo.ts';

/** One place that has drifted: its tick or, where only a person can help, a sign; what it holds and would hold. */
export function Drifted(props: {
  item: DriftItem;
  isFirst: boolean;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const { item } = props;
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
        {item.isMendable ? (
          <label for={id}>{nameOf(item)}</label>
        ) : (
          <span class="words">{nameOf(item)}</span>
        )}
        <Cell item={item} />
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
        {item.note ? (
          <p class="meta" id={`${id}-note`}>
            {item.note}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Cell({ item }: { item: DriftItem }) {
  const goTo = useGoTo();
  if (item.cell === '') return null;
  const first = item.cell.replace(/:.*/, '');
  return (
    <Link
      label={`Show ${item.tab}!${item.cell} in the sheet`}
      onClick={() => goTo(item.tab, item.row, first)}
    >
      {item.cell}
    </Link>
  );
}

const nameOf = ({ kind, row }: DriftItem): string => (row ? `${KINDS[kind]}, ${row}` : KINDS[kind]);

const KINDS: Record<DriftItem['kind'], string> = {
  'header-renamed': 'Renamed header',
  'header-missing': 'Missing column',
  'header-duplicate': 'Doubled column',
  merged: 'Merged cells',
  'id-duplicate': 'ID used twice',
  'number-as-text': 'Number kept as text',
  'date-as-text': 'Date kept as something else',
  'formula-lost': 'Lost formula',
  'dropdown-missing': 'Lost dropdown',
  undressed: 'Formats and dropdowns missing',
  'formula-error': 'Error in a cell',
  'tab-missing': 'Missing tab',
  'tab-foreign': 'Tab that cannot be read',
};
