import { callServer } from '../../src/addon/callServer.ts';
import { methods } from '../../src/protocol.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

const save = (field: string, value: number) =>
  callServer(
    'saveObjective',
    anObjectiveForm({ keyResults: [aKeyResultForm({ [field]: value })] }),
  );

test.each(['start', 'target', 'floor', 'ceiling'])(
  'the form does not take a %s that no sheet keeps exactly',
  (field) => {
    for (const value of [1e15, -1e308])
      expect(save(field, value)).toMatchObject({
        ok: false,
        message: expect.stringMatching(
          `^Nothing was saved. .*${field} holds .*A sheet keeps fifteen digits: write it in a larger unit.$`,
        ),
      });
    const form = anObjectiveForm({ keyResults: [aKeyResultForm({ [field]: 9e14 })] });
    expect(methods.saveObjective.input.safeParse(form).success).toBe(true);
  },
);
