import { describe, expect, it } from 'vitest';
import { fitWeights, scoresOf, type Example } from './stance-fit.ts';

const NO_LEANING = [0, 0, 0];
const examples: Example[] = [0, 1, 2, 0, 1, 2].map((stance) => {
  return { features: [stance, 3], leaning: NO_LEANING, stance };
});
const best = (example: Example, weights: Float64Array): number => {
  const scores = scoresOf(example, weights);
  return scores.indexOf(Math.max(...scores));
};

describe('fitWeights', () => {
  it('finds the feature that tells each stance', () => {
    const weights = fitWeights(examples, new Float64Array(12), 0.1);
    for (const example of examples) expect(best(example, weights)).toBe(example.stance);
  });

  it('stays the nearer to the priors the higher the penalty is', () => {
    const priors = new Float64Array(12).fill(0.3);
    const distance = (penalty: number): number =>
      fitWeights(examples, priors, penalty).reduce((sum, weight, i) => sum + (weight - priors[i]!) ** 2, 0);
    expect(distance(100)).toBeLessThan(distance(1));
    expect(distance(1)).toBeLessThan(distance(0.01));
  });

  it('leaves to the leaning what the leaning says already', () => {
    const leaning = examples.map((e) => ({ ...e, leaning: [0, 1, 2].map((k) => (k === e.stance ? 5 : 0)) }));
    const size = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    const priors = new Float64Array(12);
    expect(size(fitWeights(leaning, priors, 0.1))).toBeLessThan(size(fitWeights(examples, priors, 0.1)));
  });

  it('gives the same weights to the last bit each time', () => {
    const fit = () => fitWeights(examples, new Float64Array(12), 1);
    expect(fit()).toEqual(fit());
  });
});
