/** Abbreviations after which a name or a number follows: a stop after them ends no sentence. */
const BEFORE_NAMES = new Set(
  (
    'mr mrs ms mssrs messrs mme mlle dr prof gen lt col capt cpt sgt adm maj cmdr brig hon rev fr sr st ste sen rep gov ' +
    'pres amb sec supt insp mt ft vs viz cf eg ie approx al art arts para paras pp vol vols fig figs ch sect ed eds'
  ).split(' ')
);

/** Abbreviations that stand before a number, and before anything else may end a sentence. */
const BEFORE_NUMBERS = new Set('no nos nr p res rev doc jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Abbreviations that may stand at the end of a sentence: what follows decides. */
const ANYWHERE = new Set('etc inc ltd co corp bros jr dept univ am pm ad bc jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Words that begin sentences far more often than they go on with a name. */
const STARTERS = new Set(
  (
    'the this that these those a an we i it he she they you there here our its his her their my your in on at by for from to ' +
    'as if when while since after before although though because however moreover furthermore therefore thus also but and ' +
    'or nor so yet now then first second third finally let what who where why how all some many most no not such with ' +
    'under over today indeed'
  ).split(' ')
);

/** Says whether a word is one with which sentences begin. */
export function isStarter(word: string): boolean {
  return STARTERS.has(word.toLowerCase());
}

/**
 * Says whether the stop after `token` belongs to an abbreviation and ends no sentence.
 *
 * @param token the letters and stops before the stop, as `Mr`, `U.S` or `J`
 * @param next the word that follows, with its capital
 */
export function isAbbreviation(token: string, next: string): boolean {
  const number = /^\d/.test(next) || /^[IVX]+$/.test(next);
  if (token.includes('.')) {
    if (!/^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u.test(token)) return false;
    const bare = token.replaceAll('.', '').toLowerCase();
    if (bare === 'eg' || bare === 'ie') return true;
    return !isStarter(next) && !/^\d/.test(next);
  }
  const word = token.toLowerCase();
  if (BEFORE_NAMES.has(word)) return true;
  if (token.length === 1 && token !== token.toLowerCase()) return !isStarter(next);
  if (number && BEFORE_NUMBERS.has(word)) return true;
  return ANYWHERE.has(word) && token !== 'May' && !isStarter(next) && !number;
}
