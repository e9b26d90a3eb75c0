/** Goals at work: importing this makes elements follow the plan that is written on them, in their result, or on the provider around them. */

import { type Inquiry, type Knowledge, registerExpert } from '../format/expert.js';
import { alertProblems, alertsOf } from './alert-watch.js';
import { changeProblems, changeRemarks } from './change-marks.js';
import { planFields } from './plan-fields.js';
import { planOf } from './plan-of.js';
import { planRemarks } from './review-words.js';

registerExpert('goals', {
  knows(question: Inquiry): Knowledge {
    const known = planFields(question);
    const others = [alertProblems(question), changeProblems(question)];
    return { ...known, problems: [known, ...others].flatMap((each) => each?.problems ?? []) };
  },
  says(occasion) {
    const { found } = planOf(occasion);
    const plan = planRemarks(occasion, found);
    const changes = changeRemarks(occasion);
    return {
      asides: plan?.asides ?? [],
      lines: [...(plan?.lines ?? []), ...(changes?.lines ?? [])],
      marks: changes?.marks ?? [],
      alerts: alertsOf(occasion, found),
    };
  },
});
