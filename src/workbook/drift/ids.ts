import { isFormula } from '../../changes/content.ts';
import { nextId, type Counters } from '../../changes/ids.ts';
import { idKey } from '../../domain/ids.ts';
import { contentAt, declared, idIn, valueAt, type Table } from '../table.ts';
import { contentRows } from './headers.ts';
import { itemAt, type Found } from './found.ts';

/** IDs that an earlier row has already; `counters` is raised by the new ones that are shown. */
export function idDrift(table: Table, counters: Counters): Found[] {
  const { id, prefix } = declared(table.key);
  if (id === null || table.places.columns[id] === undefined) return [];
  const isNumbered = prefix !== '' || table.key === 'keyResults';
  const first = new Map<string, number>();
  return contentRows(table).flatMap((row): Found[] => {
    const own = idIn(table, row);
    const earlier = first.get(idKey(own));
    if (idKey(own) !== '' && earlier === undefined) first.set(idKey(own), row);
    if (earlier === undefined) return [];
    const spot = { column: id, row };
    if (!isNumbered || isFormula(contentAt(table, row, id))) {
      const note = isNumbered
        ? 'A formula gives this ID. Write another ID over it.'
        : `Row ${earlier} has this ID too. Give one of the two another; what names it means row ${earlier}.`;
      const item = itemAt(table, 'id-duplicate', spot, { before: own, note, isMendable: false });
      return [{ item, mend: null }];
    }
    const objective = table.key === 'keyResults' ? String(valueAt(table, row, 'objective')) : '';
    const after = nextId(counters, table.key, objective.trim());
    const note = `${own} stays with row ${earlier}, and so does what names it${NAMING[table.key] ?? ''}.`;
    return [
      {
        item: itemAt(table, 'id-duplicate', spot, { before: own, after, note, isSafe: true }),
        mend: (changes) => {
          const given = changes.newId(table.key, objective.trim());
          changes.setContent(table.key, row, id, given);
        },
      },
    ];
  });
}

const NAMING: Partial<Record<Table['key'], string>> = {
  objectives: ', such as its key results',
  keyResults: ', such as its check-ins',
};
