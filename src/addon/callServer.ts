import { fromGoogle, UserError } from '../errors.ts';
import { acceptFinding, reopenFinding } from '../jobs/acceptFinding.ts';
import { applyFixes } from '../jobs/applyFixes.ts';
import { commit, setKept } from '../jobs/commitments.ts';
import { decide, lookAgain } from '../jobs/decide.ts';
import { checkIn } from '../jobs/checkIn.ts';
import { closeCycle } from '../jobs/closeCycle.ts';
import { drift } from '../jobs/drift.ts';
import { explain } from '../jobs/explain.ts';
import { goTo } from '../jobs/goTo.ts';
import { measure } from '../jobs/measure.ts';
import { loadClose } from '../jobs/loadClose.ts';
import { loadObjective } from '../jobs/loadObjective.ts';
import { loadPlan } from '../jobs/loadPlan.ts';
import { loadPublish } from '../jobs/loadPublish.ts';
import { lookBack } from '../jobs/lookBack.ts';
import { sayMisfit } from '../jobs/misfit.ts';
import { open } from '../jobs/open.ts';
import { refreshOverview } from '../jobs/overview.ts';
import { publish } from '../jobs/publish.ts';
import { rule } from '../jobs/rule.ts';
import { repair } from '../jobs/repair.ts';
import { saveDraft } from '../jobs/saveDraft.ts';
import { saveObjective } from '../jobs/saveObjective.ts';
import { savePlan } from '../jobs/savePlan.ts';
import { saveWho } from '../jobs/saveWho.ts';
import { previewSettings, saveSettings, settings } from '../jobs/settings.ts';
import { sayWhy } from '../jobs/sayWhy.ts';
import { setUp } from '../jobs/setUp.ts';
import { undo } from '../jobs/undo.ts';
import { validate } from '../jobs/validate.ts';
import { completeReview, weeklyReview } from '../jobs/weeklyReview.ts';
import { methods, type Method, type Reply, type Server } from '../protocol.ts';

const server: Server = {
  open,
  saveWho,
  saveDraft,
  setUp,
  loadPlan,
  savePlan,
  loadObjective,
  saveObjective,
  loadPublish,
  publish,
  checkIn,
  decide,
  lookAgain,
  sayWhy,
  measure,
  commit,
  setKept,
  validate,
  applyFixes,
  acceptFinding,
  reopenFinding,
  rule,
  settings,
  previewSettings,
  saveSettings,
  weeklyReview,
  completeReview,
  refreshOverview,
  lookBack,
  loadClose,
  closeCycle,
  drift,
  repair,
  undo,
  explain,
  goTo,
};

/** The only function the sidebar calls, so there is one place where errors become replies. */
export function callServer(method: string, input: unknown): Reply<unknown> {
  try {
    if (!isMethod(method)) throw new Error(`There is no server method "${method}".`);
    const checked = methods[method].input.safeParse(input);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const misfit = issue ? sayMisfit(issue, input) : '';
      return { ok: false, message: `Nothing was saved. ${misfit}`, isBug: false };
    }
    // The schema named by the method has just let this input through.
    return { ok: true, value: server[method](checked.data as never) };
  } catch (error) {
    const refusal = error instanceof UserError ? error : fromGoogle(error);
    if (refusal) return { ok: false, message: refusal.message, isBug: false };
    console.error(method, error);
    return {
      ok: false,
      message: `Something went wrong that should not (${String(error)}). The sheet may be half-written: the next action finds that and rolls it back.`,
      isBug: true,
    };
  }
}

const isMethod = (name: string): name is Method => Object.keys(server).includes(name);
