/** Frequent function words that tell a language of the Latin alphabet from its neighbours. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is for with on by be are we this have has was',
  fr: 'le la les des et du une dans pour est qui que au sur nous par ce aux',
  es: 'el la los las de y que en del una por con para es se su nuestro como',
  pt: 'o os as de e que do da em uma para com não dos das no na ao',
  de: 'der die das und ist den von zu mit nicht ein eine auf für dem des wir sich',
  it: 'il di che la e un una per del della con non gli nel sono dei alla i',
  nl: 'de het een en van is dat op te voor met zijn niet aan wij ook door om',
  id: 'dan yang di untuk dengan ini dari pada dalam kami akan tidak kita itu adalah telah bahwa ke',
  vi: 'và của các là có được cho trong những với không một người đã này về để đến',
  tr: 've bir bu için ile olarak da de olan çok daha gibi kadar ise her biz değil en'
};

/** The languages that have a function word. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [code, list] of Object.entries(FUNCTION_WORDS)) {
  for (const word of new Set(list.split(' '))) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), code]);
}

/** Scripts that (nearly) say the language; the first that makes up a third of the letters is taken. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g]
];

/** Where the scripts above lie: a text without these is in the Latin alphabet. */
const OF_A_SCRIPT = /[\u0370-\u0e7f\u3040-\ud7af]/;
/** How much of a text is looked at, in UTF-16 code units. */
export const ENOUGH = 4_000;

/**
 * The language of a text by its script and its function words: an ISO 639-1 code, or `und` where fewer than one word in
 * ten is a function word of any language known here, or two languages are as likely.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, ENOUGH);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'und';
  if (OF_A_SCRIPT.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    // Kana stand among Chinese characters in Japanese: a tenth of the letters is enough for them.
    for (const [code, script] of SCRIPTS) {
      if ((sample.match(script)?.length ?? 0) * (code === 'ja' ? 10 : 3) > letters) return code;
    }
  }
  const hits = new Map<string, number>(Object.keys(FUNCTION_WORDS).map((code) => [code, 0]));
  for (const word of words) {
    for (const code of LANGUAGES_OF.get(word) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (best === undefined || second === undefined || best[1] * 10 < words.length || best[1] === second[1]) return 'und';
  return best[0];
}
