import { sameId } from './ids.ts';
import type { Plan } from './plan.ts';

/** What the tab Settings says under a name, '' for nothing. */
export const settingIn = ({ rows }: Pick<Plan, 'rows'>, name: string): string =>
  rows.settings.find(({ setting }) => sameId(setting, name))?.value ?? '';
