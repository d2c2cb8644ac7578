/** Nouns that say what the items of a list are, and the name the list gets by them. */
const NOUNS: Readonly<Record<string, string>> = {
  achievements: 'achievements',
  accomplishments: 'achievements',
  successes: 'achievements',
  results: 'achievements',
  tasks: 'tasks',
  responsibilities: 'tasks',
  duties: 'tasks',
  principles: 'principles',
  priorities: 'priorities',
  goals: 'goals',
  objectives: 'objectives',
  aims: 'goals',
  targets: 'targets',
  measures: 'measures',
  steps: 'steps',
  actions: 'actions',
  proposals: 'proposals',
  suggestions: 'proposals',
  recommendations: 'recommendations',
  requirements: 'requirements',
  conditions: 'conditions',
  challenges: 'challenges',
  problems: 'problems',
  threats: 'threats',
  dangers: 'threats',
  obstacles: 'obstacles',
  causes: 'causes',
  reasons: 'reasons',
  factors: 'factors',
  lessons: 'lessons',
  pillars: 'pillars',
  commitments: 'commitments',
  initiatives: 'initiatives',
  programmes: 'programmes',
  programs: 'programmes',
  reforms: 'reforms',
  needs: 'needs',
  questions: 'questions',
  conclusions: 'conclusions',
  ideas: 'ideas',
  opportunities: 'opportunities',
  trends: 'trends'
};
const WORD = /[a-z]+/g;
const DUTY = /\b(?:must|should|shall|will|need|needs|necessary|imperative|have to|has to|focus on|call(?:s|ed)? (?:for|on|upon)|urge[sd]?)\b/i;
const BARE_VERB = /^[\s*_"“]*(?:[\w.()]+[,:.)]\s*)?(?:make|advance|prevent|maintain|strengthen|promote|improve|build|ensure|continue|expand|develop|deepen|support|increase|create|protect|provide|enhance|work|establish|reform|keep|uphold|accelerate|reduce|end|stop)\b/i;
const DONE = /\b(?:achieve[ds]?|achieving|accomplished|succeeded|(?:has|have)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ught|ade|ilt))\b/i;

/**
 * A short name for a list: the noun of the sentence that announces it, else what its items are.
 *
 * @param announcement the sentence before the first item, or null
 * @param items the first sentence of each item
 * @param formula whether the items are joined by a repeated opening such as "It is imperative to"
 */
export function nameSeries(announcement: string | null, items: readonly string[], formula: boolean): string {
  let named: string | null = null;
  for (const word of (announcement ?? '').toLowerCase().match(WORD) ?? []) {
    if (Object.hasOwn(NOUNS, word)) named = NOUNS[word] ?? null;
  }
  if (named !== null) return named;
  if (formula) return 'principles';
  const duties = items.filter((item) => DUTY.test(item) || BARE_VERB.test(item)).length;
  if (duties * 2 > items.length) return 'tasks';
  const done = items.filter((item) => DONE.test(item)).length;
  if (done * 2 > items.length) return 'achievements';
  if (announcement !== null && DUTY.test(announcement)) return 'tasks';
  if (announcement !== null && DONE.test(announcement)) return 'achievements';
  return 'points';
}
