import { expect, it } from 'vitest';
import { findStep, laySteps } from './steps.ts';

it.each([1, 2, 3, 8, 50])('finds each of %i keys, and no other', (count) => {
  const steps = Array.from({ length: count }, (_, i) => [i * 7, ~i] as const);
  const before = [7, 7, 7];
  const laid = Int32Array.from([...before, ...laySteps(steps), 7]);
  const find = (key: number) => findStep(laid, before.length, laid.length - 1, key);
  for (const [key, target] of steps) expect(laid[find(key)]).toBe(target);
  for (const key of [1, 5, 8, count * 7]) expect(find(key)).toBe(-1);
});
