import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isCounted } from '#lib/agenda/sentences.ts';
import { largestOverlap } from '#lib/measures/overlap.ts';
import { FoundFeatures } from '#lib/pipeline/stance-found.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { classify } from '#lib/pipeline/kind.ts';
import { segment } from '#lib/pipeline/segment.ts';
import { findSeries } from '#lib/pipeline/series.ts';
import type { ListedSentence } from '#lib/pipeline/stages.ts';
import { FEATURES } from '#lib/pipeline/stance-feature-names.ts';
import { readFeatures } from '#lib/pipeline/stance-features.ts';
import { fitWeights, scoresOf, type Example } from '#lib/pipeline/stance-fit.ts';
import { STANCE_PRIORS } from '#lib/pipeline/stance-priors.ts';
import { ORDER, Readings, weightsOf } from '#lib/pipeline/stance-readings.ts';
import { leanings } from '#lib/pipeline/stance.ts';
import { readArguments, type Command } from './arguments.ts';
import { CORPORA_OPTION, findCorpora, listTexts } from './corpora.ts';
import { readReference, REFERENCE_SETS, type ReferenceSentence } from './reference-sets.ts';
import { runCommand } from './run-command.ts';

const root = path.join(import.meta.dirname, '../..');
const COMMAND = {
  call: 'npm run fit-stance --',
  about: 'Fits the weights of stance anew to the reference documents in view, and says what they reach on documents not fitted.',
  options: {
    corpora: CORPORA_OPTION,
    out: {
      type: 'string',
      value: 'FILE',
      says: 'the source file of weights to write',
      default: path.join(root, 'src/lib/pipeline/stance-weights.ts')
    }
  }
} as const satisfies Command;
const PENALTY = 3;
/**
 * Communiqués are few beside speeches (a seventh of their sentences): each of theirs counts twice in the fit. Counted
 * three times, the seeds gain .035 as fitted and all sentences .001 in cross-validation, where one standard error by
 * document is .007: of counts that are as good within an error, the least stands that raises communiqués left out.
 */
const TWICE: ReadonlySet<string> = new Set(['seeds', 'joint-statements', 'developers-joint-statements']);
/** How often what the sentences around speak for is taken anew from the weights. */
const PASSES = 6;
const FOLDS = 10;
/** A feature that fewer sentences have keeps no weight. */
const FEWEST = 2;

/** A document with the sentences whose stance a reader gave. */
interface Read {
  readonly set: string;
  readonly document: string;
  readonly sentences: readonly ListedSentence[];
  readonly coded: readonly { readonly at: number; readonly stance: number; readonly features: readonly number[] }[];
}

/** Fits the weights of stance anew to the reference documents in view; says what they reach on documents not fitted. */
function fitStance(): void {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values } = given;
  const documents = readDocuments(values.corpora ?? process.env['AGENDASCOPE_CORPORA']);
  const held = crossValidate(documents);
  const weights = fit(documents);
  const fitted: Counts = new Map();
  count(fitted, documents, weights);
  console.log('judged as the reader did, in cross-validation by document, and as fitted:');
  for (const [set, { same, all }] of held) {
    console.log(`${set}: ${(same / all).toFixed(3)}, ${(fitted.get(set)!.same / all).toFixed(3)} of ${all} sentences`);
  }
  writeFileSync(`${values.out}.new`, sourceOf(weights, documents));
  renameSync(`${values.out}.new`, values.out);
  console.log(`weights written to ${path.relative('', values.out)}`);
}

function readDocuments(named: string | undefined): Read[] {
  const corpora = findCorpora(root, named);
  if (corpora === null) throw new InputError(['no folder of corpora here; name it: --corpora DIR']);
  const texts = listTexts(corpora);
  return REFERENCE_SETS.flatMap((set) => {
    const documents = new Map<string, ReferenceSentence[]>();
    for (const sentence of readReference(path.join(root, 'data/reference'), set)) {
      if (set.tuningOf(sentence.document) !== 'tuned') continue;
      documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
    }
    return [...documents].map(([document, reference]) => {
      const seed = path.join(root, 'seeds', `${document}.txt`);
      const file = set.reference_id === 'seeds' ? seed : texts.get(document);
      if (file === undefined) throw new InputError([`${document}.txt: expected below ${corpora}, found nothing`]);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
      return { set: set.reference_id, document, ...codedOf(findSeries(classify(segment(text))), reference) };
    });
  });
}

/** Which sentences of the program a reader coded, by largest overlap, and what their features are. */
function codedOf(
  sentences: readonly ListedSentence[],
  reference: readonly ReferenceSentence[]
): Pick<Read, 'sentences' | 'coded'> {
  const found = new FoundFeatures();
  const stances = new Map<number, number>();
  for (const { start, end, judgement } of reference) {
    if (judgement.stance === null || (judgement.kind !== null && !isCounted(judgement.kind))) continue;
    const nearest = largestOverlap({ start, end }, sentences);
    if (nearest === null || !isCounted(nearest.kind)) continue;
    const at = sentences.indexOf(nearest);
    if (!stances.has(at)) stances.set(at, ORDER.indexOf(judgement.stance));
  }
  const coded = [...stances].map(([at, stance]) => {
    readFeatures(sentences[at]!.text, found);
    return { at, stance, features: [...found.found.subarray(0, found.count)] };
  });
  return { sentences, coded };
}

/** The coded sentences of a document, with what its other sentences speak for by the weights. */
function examplesOf({ sentences, coded }: Read, weights: Float64Array): Example[] {
  const around = leanings(sentences, new Readings(sentences, weights));
  return coded.map(({ at, stance, features }) => {
    return { features, stance, leaning: [...around.subarray(at * 3, at * 3 + 3)] };
  });
}

function fit(documents: readonly Read[]): Float64Array {
  const priors = weightsOf(STANCE_PRIORS);
  let weights = priors;
  for (let pass = 0; pass < PASSES; pass++) {
    const examples = documents.flatMap((document) => {
      const own = examplesOf(document, weights);
      return TWICE.has(document.set) ? [...own, ...own] : own;
    });
    weights = fitWeights(examples, priors, PENALTY);
  }
  return weights;
}

/** How often the sentences of a set are judged as their reader did. */
type Counts = Map<string, { same: number; all: number }>;

function count(counts: Counts, documents: readonly Read[], weights: Float64Array): void {
  for (const document of documents) {
    const found = counts.get(document.set) ?? { same: 0, all: 0 };
    counts.set(document.set, found);
    for (const example of examplesOf(document, weights)) {
      const scores = scoresOf(example, weights);
      found.same += scores.indexOf(Math.max(...scores)) === example.stance ? 1 : 0;
      found.all++;
    }
  }
}

/**
 * Judges each tenth of the documents by weights fitted to the others. Passages of one document stand in the same tenth,
 * whichever sets they are of.
 */
function crossValidate(documents: readonly Read[]): Counts {
  const names = [...new Set(documents.map(({ document }) => document))];
  const foldOf = new Map(names.map((name, i) => [name, i % FOLDS]));
  const counts: Counts = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(documents.filter(({ document }) => foldOf.get(document) !== fold));
    count(counts, documents.filter(({ document }) => foldOf.get(document) === fold), weights);
  }
  return counts;
}

/** The source file of the weights: shifted to a mean of 0 over the stances and rounded to a hundredth. */
function sourceOf(weights: Float64Array, documents: readonly Read[]): string {
  const counts = new Map<number, number>();
  const coded = documents.flatMap((document) => document.coded);
  for (const { features } of coded) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const lines = FEATURES.flatMap((feature, i) => {
    const three = [...weights.subarray(i * 3, i * 3 + 3)];
    const mean = (three[0]! + three[1]! + three[2]!) / 3;
    const rounded = three.map((weight) => Math.round((weight - mean) * 100) / 100 + 0);
    if ((counts.get(i) ?? 0) < FEWEST || rounded.every((weight) => weight === 0)) return [];
    return [`  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: [${rounded.join(', ')}]`];
  });
  const names = new Set(documents.map(({ document }) => document));
  const fitted = `${coded.length} coded sentences of ${names.size} documents`;
  return `/**
 * What each feature of a sentence speaks for: achievement, commitment, assessment. Written by \`npm run fit-stance\`:
 * multinomial logistic regression, a quadratic penalty of ${PENALTY} on the distance from the hand-set priors. Fitted
 * to ${fitted} in view (the seeds, the tuned halves of the other
 * reference sets, what the developers coded), never to those left out; what the sentences around speak for is part of
 * the fit, and sentences of communiqués count twice. Rounded to a hundredth.
 */
export const STANCE_WEIGHTS: Readonly<Record<string, readonly [number, number, number]>> = {
${lines.join(',\n')}
};
`;
}

runCommand(fitStance);
