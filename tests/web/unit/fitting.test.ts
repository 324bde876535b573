import { CairnError, type Problem } from '../../../web/src/engine/engine';
import { fit, fitted } from '../../../web/src/learner/fitting';
import type { Learner } from '../../../web/src/learner/learner';

const learner: Learner = {
  cairn: 'learner/1',
  achievements: [
    { id: 'a', credential: 'here', grade: { scale: 'far', grade: 3 }, skills: ['near', 'far'] },
    { id: 'b', credential: 'there', provider: 'far', usedFor: ['far'] },
  ],
  skills: ['near', 'far'],
};
const problem = (pointer: string): Problem => ({ file: '', pointer, message: 'unknown' });

test('what only another catalogue knows is left out of the question, and named', () => {
  const pointers = [
    '/achievements/0/grade/scale',
    '/achievements/0/skills/1',
    '/learner/achievements/1/provider',
    '/achievements/1/usedFor/0',
    '/skills/1',
  ];
  const fits = fitted(learner, pointers.map(problem))!;
  expect(fits.learner).toEqual({
    cairn: 'learner/1',
    achievements: [
      { id: 'a', credential: 'here', skills: ['near'] },
      { id: 'b', credential: 'there', usedFor: [] },
    ],
    skills: ['near'],
  });
  expect([...fits.left]).toEqual([
    ['a', ['grade', 'skills']],
    ['b', ['provider', 'usedFor']],
    ['', ['skills']],
  ]);
});

test.each(['/achievements/0/issued', '', '/achievements/0/level/eqf', '/languages/0/code', '/achievements/0/provider'])(
  'what is wrong in itself stays wrong: %s',
  (pointer) => expect(fitted(learner, [problem(pointer)])).toBeUndefined(),
);

describe('with a core that decodes', () => {
  /** Knows `here` and `near`; says so the way the core does. */
  async function decode(text: string): Promise<{ learner: Learner; unknown: string[] }> {
    const document = JSON.parse(text) as Learner;
    const problems = (document.skills ?? []).flatMap((skill, i) => (skill === 'far' ? [problem(`/skills/${i}`)] : []));
    if (problems.length > 0) throw new CairnError(problems);
    const named = (document.achievements ?? []).flatMap(({ credential }) => credential ?? []);
    return { learner: document, unknown: named.filter((id) => id !== 'here') };
  }

  test('an achievement that names an unknown credential counts by what it states itself', async () => {
    const { learner: fits } = await fit(learner, decode);
    expect(fits.achievements!.map(({ credential }) => credential)).toEqual(['here', undefined]);
    expect(fits.skills).toEqual(['near']);
    expect(fits.achievements![1]!.provider).toBe('far');
  });

  test('a record that has to be corrected is refused with what is wrong', async () => {
    const refuse = async (): Promise<never> => {
      throw new CairnError([problem('/achievements/0/issued')]);
    };
    await expect(fit(learner, refuse)).rejects.toMatchObject({ problems: [{ pointer: '/achievements/0/issued' }] });
  });
});
