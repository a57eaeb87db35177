/** What a lesson turns on is in the lesson, and told before it is asked: never what comes of it. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { actOf } from '#lab/run/act';
import { decisiveOf, playedFor } from '#lessons/decisive';
import { lessons } from '#lessons/lessons';

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s turns on an act of its own, with what the attacker has before it',
  (_id, lesson) => {
    const decisive = decisiveOf(lesson);
    expect(lesson.beats.map(({ act }) => act)).toContain(decisive?.id);
    const act = actOf(decisive?.id ?? '');
    expect(decisive).toMatchObject({ act: act?.label, isAttack: act?.group === 'attack' });
    const grants = act?.does.type === 'attack' ? act.does.attack.grants : [];
    expect(decisive?.means).toEqual(grants.length > 0 ? grants : [act?.does.type]);
  },
);

test('each of a course’s lessons turns on another act', () => {
  const turning = lessons.map((lesson) => `${lesson.course}: ${decisiveOf(lesson)?.id}`);
  expect(new Set(turning).size).toBe(lessons.length);
});

test('what an attack waits for is in it: a month is', () => {
  const days = Object.fromEntries(lessons.map((lesson) => [lesson.id, decisiveOf(lesson)?.days]));
  expect(days).toMatchObject({ 'thirty-day-token': 31, 'kick-them-out': 0 });
});

test('a forgery is drawn as the shop gets it: unsigned, it has no signature', async () => {
  const parts: Record<string, readonly number[] | undefined> = {};
  for (const lesson of lessons) {
    const decisive = decisiveOf(lesson);
    const { forged } = decisive ? await playedFor(lesson, decisive, direct) : {};
    if (forged) parts[lesson.id] = forged.parts;
  }
  expect(Object.keys(parts)).toEqual([
    'alg-none',
    'rs-hs-confusion',
    'guess-the-secret',
    'token-picks-its-key',
    'right-signature-wrong-shop',
  ]);
  expect(parts['alg-none']?.at(-1)).toBe(0);
  expect(new Set(Object.values(parts).map((each) => each?.join(' '))).size).toBe(5);
}, 60_000);

test('what an attack in her browser is after is told apart, where the means are the same', async () => {
  const goals: Record<string, string> = {};
  for (const lesson of lessons) {
    const decisive = decisiveOf(lesson);
    const { goal } = decisive ? await playedFor(lesson, decisive, direct) : {};
    if (goal) goals[lesson.id] = `${decisive?.means.join(' and ')}: ${goal}`;
  }
  expect(goals).toEqual({
    'xss-goes-shopping': 'markup in a page of the shop: storage',
    'but-it-can-still-drive': 'markup in a page of the shop: orders',
    'own-token': 'markup in a page of the shop: token',
    csrf: 'a page that the victim opens: transfer',
    'login-you-did-not-make': 'a page that the victim opens and an account: login',
    fixation: 'script on a sibling host: login',
  });
}, 60_000);
