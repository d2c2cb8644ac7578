/** A sentence whose stance a reader gave. */
export interface Example {
  /** The numbers of its features. */
  readonly features: readonly number[];
  /** What the sentences around it and its list speak for: a number for each of the three stances. */
  readonly leaning: readonly number[];
  /** Its stance, 0 to 2. */
  readonly stance: number;
}

const ROUNDS = 300;
const RATE = 0.05;
const [MEAN, SQUARE] = [0.9, 0.999];

/**
 * Fits weights (three a feature) by multinomial logistic regression: they make the readers' stances as likely as they
 * can while the sum of squares of their distances from `priors`, times half of `penalty`, stays small. Gradient descent
 * with running moments (Kingma and Ba 2015, Adam), always the same number of rounds from the same start.
 */
export function fitWeights(examples: readonly Example[], priors: Float64Array, penalty: number): Float64Array {
  const weights = Float64Array.from(priors);
  const gradient = new Float64Array(weights.length);
  const means = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < weights.length; i++) gradient[i] = penalty * (weights[i]! - priors[i]!);
    for (const example of examples) addGradient(gradient, example, weights);
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i]! / examples.length;
      means[i] = MEAN * means[i]! + (1 - MEAN) * slope;
      squares[i] = SQUARE * squares[i]! + (1 - SQUARE) * slope * slope;
      const step = means[i]! / (1 - MEAN ** round) / (Math.sqrt(squares[i]! / (1 - SQUARE ** round)) + 1e-8);
      weights[i]! -= RATE * step;
    }
  }
  return weights;
}

/** The sums of the weights of an example, its leaning included. */
export function scoresOf({ features, leaning }: Example, weights: Float64Array): number[] {
  return leaning.map((sum, k) => features.reduce((total, feature) => total + weights[feature * 3 + k]!, sum));
}

function addGradient(gradient: Float64Array, example: Example, weights: Float64Array): void {
  const scores = scoresOf(example, weights);
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const sum = parts.reduce((a, b) => a + b);
  for (const [k, part] of parts.entries()) {
    const slope = part / sum - (k === example.stance ? 1 : 0);
    for (const feature of example.features) gradient[feature * 3 + k]! += slope;
  }
}
