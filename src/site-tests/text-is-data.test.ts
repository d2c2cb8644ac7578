import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Quote from '#lib/site/Quote.svelte';

/** The HTML of a quoted sentence, without what Svelte adds for itself. */
function quoteOf(text: string, start: number, places: string | null): string {
  const { body } = render(Quote, { props: { text, start, places } });
  return body.replaceAll(/<!--.*?-->| class="[^"]*"/g, '');
}

test('a sentence that looks like HTML is shown as its letters', () => {
  const text = 'We & they <script>alert("1")</script> agreed <img src=x onerror=alert(2)> on A&amp;B.';
  const html = quoteOf(text, 100, null);
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('We &amp; they &lt;script>');
  expect(html).toContain('A&amp;amp;B');
});

test('the words that gave a theme are marked, their letters still letters', () => {
  const text = 'More <b>trade</b> & peace.';
  const start = 40;
  const place = text.indexOf('<b>trade');
  const html = quoteOf(text, start, `${start + place}-${start + place + '<b>trade'.length}`);
  expect(html).toBe('<span>More <mark>&lt;b>trade</mark>&lt;/b> &amp; peace.</span>');
});
