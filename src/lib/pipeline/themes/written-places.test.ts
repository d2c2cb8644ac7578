import { expect, it } from 'vitest';
import { FoundThemes } from './found-themes.ts';
import { WrittenPlaces } from './written-places.ts';

it('writes where cues stand in the document', () => {
  const found = new FoundThemes();
  found.addPlace(0, 0, 9);
  found.addPlace(1, 10, 100);
  found.endSentence();
  found.endSentence();
  found.addPlace(0, 1, 2);
  found.endSentence();
  const places = new WrittenPlaces();
  places.write(found, [{ start: 0 }, { start: 200 }, { start: 1_234_567 }]);
  expect([0, 1, 2].map((place) => places.at(place))).toEqual(['0-9', '10-100', '1234568-1234569']);
});
