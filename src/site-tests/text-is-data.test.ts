import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Quote from '#lib/site/Quote.svelte';

test('a sentence that looks like HTML is shown as its letters', () => {
  const text = 'We & they <script>alert("1")</script> agreed <img src=x onerror=alert(2)> on A&amp;B.';
  const { body } = render(Quote, { props: { text, start: 100, places: null } });
  expect(body).not.toMatch(/<script|<img/);
  expect(body).toContain('We &amp; they &lt;script>');
  expect(body).toContain('A&amp;amp;B');
});

test('the words that gave a theme are marked, their letters still letters', () => {
  const text = 'More <b>trade</b> & peace.';
  const start = 40;
  const place = text.indexOf('<b>trade');
  const { body } = render(Quote, { props: { text, start, places: `${start + place}-${start + place + '<b>trade'.length}` } });
  expect(body).toContain('<mark>&lt;b>trade</mark>&lt;/b> &amp; peace.');
});
