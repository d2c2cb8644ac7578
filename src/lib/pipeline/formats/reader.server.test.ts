import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { all, only, refused } from './extracted.server.ts';
import { down, makeDocx, makePdf } from './made-files.ts';
import { ZIP_LIMITS } from './zip.ts';

describe('the reader of large formats', () => {
  afterEach(() => vi.restoreAllMocks());

  it('ends a document that takes too long, and reads the next one', async () => {
    const limits = { zip: ZIP_LIMITS, time: 300 };
    const slow = `${'<div>'.repeat(100_000)}x`;
    expect(await refused('slow.html', slow, limits)).toMatch(/took more than 0.3 seconds to read, as damaged files do/);
    expect((await only('a.docx', makeDocx(['Next.']))).text).toBe('Next.');
  });

  it('lets the program end', () => {
    const script =
      `import { extract } from ${JSON.stringify(new URL('./extract.server.ts', import.meta.url).href)};` +
      "for await (const { text } of extract('a.md', new TextEncoder().encode('# Hi'), new Set())) console.log(text);";
    const options = ['--import', 'tsx', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, options, { timeout: 20_000, encoding: 'utf8' })).toBe('Hi\n');
  }, 30_000);

  it('says nothing on the console about damaged files', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(process.stdout, 'write')];
    await all('a.pdf', `${new TextDecoder('latin1').decode(makePdf([down(['x'])])).replace('Helvetica', 'H(elvetica')}`);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
