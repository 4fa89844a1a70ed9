import { callServer } from '../../src/addon/callServer.ts';
import { aWorkbook, onHost } from '../_host.ts';

/** One person's two files: what the add-on remembers for them follows from one to the other. */
function twoFiles() {
  const { user } = aWorkbook().properties;
  const file = (id: string) => {
    const workbook = aWorkbook();
    workbook.properties.user = user;
    return onHost(workbook, false, { id });
  };
  return [file('a'), file('b')] as const;
}

test('a draft stays in its file, and who somebody is goes along to others', () => {
  const [one, other] = twoFiles();
  one.jobs.saveWho({ who: 'Jon Adeyemi' });
  one.jobs.saveDraft({ screen: 'objective:O1', draft: '"mine"' });
  other.jobs.saveDraft({ screen: 'objective:O1', draft: '"another"' });
  other.jobs.saveDraft({ screen: 'objective:O2', draft: '"more"' });
  expect(one.jobs.open({})).toMatchObject({
    who: 'Jon Adeyemi',
    drafts: { 'objective:O1': '"mine"' },
  });
  other.jobs.saveDraft({ screen: 'objective:O1', draft: '' });
  expect(one.jobs.open({}).drafts).toEqual({ 'objective:O1': '"mine"' });
  expect(other.jobs.open({})).toMatchObject({
    who: 'Jon Adeyemi',
    drafts: { 'objective:O2': '"more"' },
  });
});

test('a long draft in any script comes back whole, and a shorter one leaves nothing of it', () => {
  const host = onHost();
  const long = JSON.stringify('絵'.repeat(20_000));
  host.jobs.saveDraft({ screen: 'plan', draft: long });
  expect(host.jobs.open({}).drafts).toEqual({ plan: long });
  host.jobs.saveDraft({ screen: 'plan', draft: '"short"' });
  expect(host.jobs.open({}).drafts).toEqual({ plan: '"short"' });
});

test('a name that no store would hold is refused in words', () => {
  expect(callServer('saveWho', { who: '絵'.repeat(4000) })).toMatchObject({
    ok: false,
    isBug: false,
    message: expect.stringMatching(/Shorten this name to 200 characters/) as string,
  });
});
