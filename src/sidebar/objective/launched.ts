import type { PromiseChange } from '../../domain/changesSinceLaunch.ts';
import { printQuantity } from '../../sentence/print.ts';

/** A change against the launch, with the original beside it: “Target: launched as 65 %; now 60 %, which is easier.” */
export function sayLaunched({ field, before, now, isEased }: PromiseChange, unit: string): string {
  const say = (value: string | number | null): string =>
    typeof value === 'number' ? printQuantity(value, unit) : value ? `“${value}”` : 'none';
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  if (field === 'wording') return `Launched as ${say(before)}`;
  return `${name}: launched as ${say(before)}; now ${say(now)}${isEased ? ', which is easier' : ''}.`;
}
