import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The trees of the valley are old, and we have to care for them.'],
    ['fr', 'Les arbres de la vallée sont vieux et nous devons en prendre soin pour les enfants.'],
    ['es', 'Los árboles del valle son viejos y tenemos que cuidarlos para que la tierra viva.'],
    ['de', 'Die Bäume in dem Tal sind alt, und wir müssen für sie sorgen, weil das Land sie braucht.'],
    ['vi', 'Những cây trong thung lũng đã già và chúng ta có trách nhiệm với các em.'],
    ['zh', '山谷里的树很老，我们必须照顾它们。'],
    ['ja', '谷の木は古いので、私たちは世話をします。'],
    ['ru', 'Деревья в долине стары, и мы должны о них заботиться.'],
    ['ar', 'الأشجار في الوادي قديمة وعلينا أن نعتني بها.']
  ])('is %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  it('is undetermined where nothing tells', () => {
    for (const text of ['', '12 345', 'Lorem ipsum dolor amet consectetur adipiscing', '😀'])
      expect(detectLanguage(text)).toBe('und');
  });
});
