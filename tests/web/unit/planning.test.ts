import { emptyLearner, type Learner } from '../../../web/src/learner/learner';
import { planningOf, toggled, withPlanning, type Said } from '../../../web/src/plan/planning';

const after = (...said: Said[]): Learner => said.reduce((learner, one) => withPlanning(one)(learner), emptyLearner());

test('of two wishes that follow at once none is lost, whatever the page was drawn from', () => {
  const with_ =
    (code: string): Said =>
    (now) => ({ languages: toggled(now.languages, code) });
  expect(planningOf(after(with_('en'), with_('mt'))).languages).toEqual(['en', 'mt']);
  expect(planningOf(after(with_('en'), with_('mt'), with_('en'))).languages).toEqual(['mt']);
});

test('what is no longer wished for is not said any longer', () => {
  expect(after({ deadline: '2027-06-30' }, { deadline: undefined }).planning).toBeUndefined();
  expect(after({ hoursPerWeek: 5 }, { languages: [] }).planning).toEqual({ hoursPerWeek: 5 });
});
