import { text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const settings = tab({
  name: 'Settings',
  id: null,
  prefix: '',
  text: 'setting',
  shown: false,
  log: false,
  columns: {
    setting: text('Setting', 220, 'The name of the setting.'),
    value: text('Value', 180, 'What it is set to.'),
    what: text('What it does', 460, 'What changes when you change it.', { wrap: true }),
  },
});

export type Setting = Read<typeof settings>;
