import { capital } from '../../domain/capital.ts';
import type { PromiseChange } from '../../domain/changesSinceLaunch.ts';
import { printQuantity } from '../../sentence/print.ts';

/** A change against the launch, with the original beside it: “Target: launched as 65 %; now 60 %, which is easier.” */
export function sayLaunched(
  { field, before, now, isEased }: PromiseChange,
  unit: { before: string; now: string },
): string {
  const say = (value: string | number | null, of: string): string =>
    typeof value === 'number' ? printQuantity(value, of) : value ? `“${value}”` : 'none';
  const was = say(before, unit.before);
  if (field === 'wording') return `Launched as ${was}`;
  const name = capital(field);
  const easier = isEased && unit.before === unit.now ? ', which is easier' : '';
  return `${name}: launched as ${was}; now ${say(now, unit.now)}${easier}.`;
}
