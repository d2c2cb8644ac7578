import { expect, test } from 'vitest';
import { regionsOf } from './regions.server.ts';

test('countries have the region of the geoscheme of the United Nations, and what is no country has none', async () => {
  expect(await regionsOf(['VNM', 'CHN', 'NOR', 'FJI', 'none'])).toEqual({ CHN: 'Asia', VNM: 'Asia', NOR: 'Europe', FJI: 'Oceania' });
});
