import { describe, expect, it } from 'vitest';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { compile } from './compile.ts';
import { FoundThemes } from './found-themes.ts';
import { parseCue } from './parse-cue.ts';
import { Scorer } from './score.ts';

function codebookOf(cues: readonly string[]): Codebook {
  return {
    codebook_id: 'x',
    name: 'x',
    version: '1',
    citation: 'x',
    about: 'x',
    themes: ['a'].map((theme_id) => ({
      theme_id,
      domain: 'd',
      label: 'A',
      definition: 'A',
      not_this: null,
      example: null,
      counterexample: null,
      cap_codes: null,
      marpor_codes: null
    })),
    cues: cues.map((cue, i) => ({ theme_id: 'a', cue, weight: 1, unless: null, row: i + 2 }))
  };
}

function finds(cue: string, text: string): string[] {
  const found = new FoundThemes();
  new Scorer(compile(codebookOf([cue])), 1).read(text, found);
  return found.placeFroms.map((from, i) => text.slice(from, found.placeTos[i]));
}

describe('the language of cues', () => {
  it.each([
    ['peace process', 'The Peace  Process goes on', ['Peace  Process']],
    ['peace process', 'The process of peace', []],
    ['peace', 'peaceful', []],
    ['negotiat*', 'Negotiators negotiate', ['Negotiators', 'negotiate']],
    ['WHO!', 'The WHO asks who', ['WHO']],
    ['WHO!', 'who asks Who', []],
    ['U.S.!', 'the U.S. and us', ['U.S']],
    ['(debt|foreign debt) relief', 'foreign debt relief and debt relief', ['foreign debt relief', 'debt relief']],
    ['law of (the)? sea', 'law of the sea, law of sea', ['law of the sea', 'law of sea']],
    ['reform ~3 council', 'reform of the security council', ['reform of the security council']],
    ['reform ~1 council', 'reform of the council', []],
    ['reform* & council', 'The council must be reformed', ['council', 'reformed']],
    ['reform* & council', 'The council must grow', []],
    ['health care', 'health-care', ['health-care']],
    ['health-care', 'health care', ['health care']],
    ["people's unity", 'the people’s unity and people unity', ['people’s unity', 'people unity']],
    ['China', 'China’s and CHINA', ['China', 'CHINA']],
    ['lome', 'Lomé', []],
    ['lomé', 'LOMÉ', ['LOMÉ']],
    ['d’ivoire', "Côte d'Ivoire", ["d'Ivoire"]],
    ['2030 agenda', 'the 2030 Agenda', ['2030 Agenda']]
  ])('%s in “%s”', (cue, text, words) => {
    expect(finds(cue, text)).toEqual(words);
  });

  it.each([
    ['', 'nothing to look for'],
    ['peace &', 'nothing to look for'],
    ['(peace', 'not understood'],
    ['(peace|) now', 'alternative is empty'],
    ['(peace)?', 'optional'],
    ['peace ~3', 'no word after'],
    ['~3 peace', 'no word before'],
    ['peace ~40 war', 'between ~1 and ~9'],
    ['Turk!*', 'both ! and *'],
    ['Turk*!', 'both ! and *'],
    ['W!HO', 'not understood'],
    ['=WHO', 'for exactly these capitals write "WHO!"'],
    ['pe*ce', 'not understood'],
    ['peace?', 'not understood'],
    ['a b c d e f g', 'longer than 6 words'],
    ['a b c d & e f g', 'longer than 6 words'],
    ['—', 'no letter or digit']
  ])('refuses “%s”, saying why', (cue, reason) => {
    expect(() => parseCue(cue)).toThrow(reason);
  });
});
